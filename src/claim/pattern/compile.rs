//! Patterns become programs. Only what runs natively does this: the module for browsers has its programs from the build.

use std::collections::HashMap;

use regex_automata::nfa::thompson::{Compiler, Config, NFA, State, WhichCaptures};
use regex_automata::util::look::Look;
use regex_automata::util::primitives::{PatternID, StateID};
use regex_automata::util::syntax;

use super::program::{Program, Set, Step};
use crate::claim::line::TYPES;

/// Compiles a regular expression that begins with a space. It is read as bytes of ASCII; all others count as one.
///
/// # Errors
/// What is not well formed, looks around, or is too large.
pub(super) fn compile(expression: &str) -> Result<Program, String> {
    let nfa = Compiler::new()
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .configure(Config::new().utf8(false).which_captures(WhichCaptures::All))
        .build(expression)
        .map_err(|error| error.to_string())?;
    Writer::new(&nfa).write()
}

/// Writes a pattern as the regular expression it stands for.
pub(super) fn expand(source: &str) -> String {
    let mut out = String::from(" (?:");
    // Patterns need not know that characters have several bytes.
    let source = source.replace("(?u:[^.;])", "[^.;]");
    let mut rest = source.as_str();
    while let Some(open) = rest.find('{').into_iter().chain(rest.find("_ ")).min() {
        out.push_str(&rest[..open]);
        if let Some(behind) = rest[open..].strip_prefix("_ ") {
            out.push_str("(?:[a-z'-]+ ){0,3}?");
            rest = behind;
            continue;
        }
        let close = open + rest[open..].find('}').expect("a brace is closed");
        let inner = &rest[open + 1..close];
        if inner.starts_with(|c: char| c.is_ascii_digit()) {
            out.push_str(&rest[open..=close]);
        } else {
            let (slot, types) =
                inner.split_once(':').map_or((None, inner), |(slot, types)| (Some(slot), types));
            match slot {
                Some(slot) => out.push_str(&format!("(?P<{slot}>")),
                None => out.push_str("(?:"),
            }
            out.push('[');
            out.extend(types.split('|').map(|name| {
                TYPES
                    .iter()
                    .find(|(known, _)| *known == name)
                    .unwrap_or_else(|| panic!("no type is named {name:?}"))
                    .1
            }));
            out.push_str("])");
        }
        rest = &rest[close + 1..];
    }
    let (rest, end) = rest.strip_suffix('$').map_or((rest, ""), |rest| (rest, "$"));
    out + rest + ") " + end
}

/// A step with the numbers of the steps that it goes on to.
enum Draft {
    Literal(String, usize),
    One(u8, usize),
    Branch(Vec<(usize, u8)>),
    Note(u8, usize),
    End(usize),
    Done,
}

struct Writer<'n> {
    nfa: &'n NFA,
    drafts: Vec<Draft>,
    sets: Vec<Set>,
    /// The step at which each state begins.
    begins: HashMap<StateID, usize>,
    /// States whose step is not yet written.
    open: Vec<StateID>,
    /// How many ways lead to each state.
    arrivals: HashMap<StateID, usize>,
}

impl<'n> Writer<'n> {
    fn new(nfa: &'n NFA) -> Self {
        let mut arrivals = HashMap::new();
        for next in nfa.states().iter().flat_map(successors) {
            *arrivals.entry(next).or_default() += 1;
        }
        Self { nfa, drafts: Vec::new(), sets: Vec::new(), begins: HashMap::new(), open: Vec::new(), arrivals }
    }

    fn write(mut self) -> Result<Program, String> {
        let start = self.nfa.start_anchored();
        let second = self.second(start)?;
        let second = self.set(second)?;
        self.begin(start);
        while let Some(state) = self.open.pop() {
            let draft = self.draft(state)?;
            let step = self.begins[&state];
            self.drafts[step] = draft;
        }
        let names = self.nfa.group_info().pattern_names(PatternID::ZERO);
        let mut out = Program {
            sets: self.sets,
            slots: names.skip(1).map(|name| name.unwrap_or_default().to_owned()).collect(),
            second,
            ..Program::default()
        };
        for (step, draft) in self.drafts.into_iter().enumerate() {
            let ahead = |next: usize| {
                i16::try_from(next as isize - step as isize).map_err(|_| "it is too long".to_owned())
            };
            let written = match draft {
                Draft::Literal(text, next) => {
                    out.literals.push_str(&text);
                    Step::Literal { from: 0, len: text.len() as u8, next: ahead(next)? }
                }
                Draft::One(set, next) => Step::One { set, next: ahead(next)? },
                Draft::Branch(ways) => {
                    for &(next, set) in &ways {
                        out.ways.push((ahead(next)?, set));
                    }
                    Step::Branch { from: 0, number: 0, ways: ways.len() as u16 }
                }
                Draft::Note(mark, next) => Step::Note { mark, next: ahead(next)? },
                Draft::End(next) => Step::End { next: ahead(next)? },
                Draft::Done => Step::Done,
            };
            out.steps.push(written);
        }
        if out.literals.len().max(out.ways.len()).max(out.steps.len()) > usize::from(u16::MAX) {
            return Err("it is too long".to_owned());
        }
        Ok(out.link())
    }

    /// The number of the step at which a state begins.
    fn begin(&mut self, state: StateID) -> usize {
        if let Some(&step) = self.begins.get(&state) {
            return step;
        }
        self.drafts.push(Draft::Done);
        self.begins.insert(state, self.drafts.len() - 1);
        self.open.push(state);
        self.drafts.len() - 1
    }

    fn set(&mut self, set: Set) -> Result<u8, String> {
        let at = self.sets.iter().position(|known| *known == set).unwrap_or_else(|| {
            self.sets.push(set);
            self.sets.len() - 1
        });
        u8::try_from(at).map_err(|_| "it has too many sets of characters".to_owned())
    }

    fn draft(&mut self, state: StateID) -> Result<Draft, String> {
        Ok(match self.nfa.state(state) {
            State::ByteRange { trans } if trans.start == trans.end && trans.start.is_ascii() => {
                let (text, next) = self.literal(trans.start, trans.next);
                Draft::Literal(text, self.begin(next))
            }
            State::ByteRange { trans } => {
                let set = self.set(range(trans.start, trans.end))?;
                Draft::One(set, self.begin(trans.next))
            }
            State::Sparse(sparse) => {
                let each = sparse.transitions.iter().map(|it| (range(it.start, it.end), it.next));
                self.one_of(each.collect())?
            }
            State::Dense(dense) => {
                let each = dense.transitions.iter().enumerate().filter(|(_, next)| **next != StateID::ZERO);
                self.one_of(each.map(|(byte, next)| (range(byte as u8, byte as u8), *next)).collect())?
            }
            State::Union { .. } | State::BinaryUnion { .. } => {
                let mut ends = Vec::new();
                self.alternatives(state, &mut Vec::new(), &mut ends);
                let mut ways = Vec::new();
                for end in ends {
                    let first = self.first(end, &mut Vec::new());
                    ways.push((self.begin(end), self.set(first)?));
                }
                Draft::Branch(ways)
            }
            State::Capture { next, slot, .. } => {
                let mark = u8::try_from(slot.as_usize()).map_err(|_| "it has too many slots".to_owned())?;
                Draft::Note(mark, self.begin(*next))
            }
            State::Look { look: Look::End, next } => Draft::End(self.begin(*next)),
            State::Look { look, .. } => return Err(format!("it looks around: {look:?}")),
            State::Fail => Draft::Branch(Vec::new()),
            State::Match { .. } => Draft::Done,
        })
    }

    /// A byte and those that follow it for certain, and the state behind them.
    fn literal(&self, first: u8, mut next: StateID) -> (String, StateID) {
        let mut text = String::from(char::from(first));
        while let State::ByteRange { trans } = self.nfa.state(next) {
            let alone = trans.start == trans.end && trans.start.is_ascii() && self.arrivals[&next] == 1;
            if !alone || text.len() == usize::from(u8::MAX) {
                break;
            }
            text.push(char::from(trans.start));
            next = trans.next;
        }
        (text, next)
    }

    /// One byte, and where each leads. No byte leads to two states.
    fn one_of(&mut self, each: Vec<(Set, StateID)>) -> Result<Draft, String> {
        let mut targets: Vec<(StateID, Set)> = Vec::new();
        for (bytes, next) in each {
            match targets.iter_mut().find(|(known, _)| *known == next) {
                Some((_, set)) => *set = set.union(bytes),
                None => targets.push((next, bytes)),
            }
        }
        if let [(next, set)] = targets[..] {
            return Ok(Draft::One(self.set(set)?, self.begin(next)));
        }
        let mut ways = Vec::new();
        for (next, set) in targets {
            let set = self.set(set)?;
            let next = self.begin(next);
            self.drafts.push(Draft::One(set, next));
            ways.push((self.drafts.len() - 1, set));
        }
        Ok(Draft::Branch(ways))
    }

    /// What a state that reads nothing chooses from, through further ones of that sort.
    fn alternatives(&self, state: StateID, through: &mut Vec<StateID>, ends: &mut Vec<StateID>) {
        if through.contains(&state) {
            return;
        }
        through.push(state);
        match self.nfa.state(state) {
            State::Union { alternates } => {
                alternates.iter().for_each(|&next| self.alternatives(next, through, ends));
            }
            State::BinaryUnion { alt1, alt2 } => {
                self.alternatives(*alt1, through, ends);
                self.alternatives(*alt2, through, ends);
            }
            _ => ends.push(state),
        }
    }

    /// What the next byte may be.
    fn first(&self, state: StateID, through: &mut Vec<StateID>) -> Set {
        if through.contains(&state) {
            return Set::default();
        }
        through.push(state);
        match self.nfa.state(state) {
            State::ByteRange { trans } => range(trans.start, trans.end),
            State::Sparse(sparse) => {
                sparse.transitions.iter().fold(Set::default(), |set, it| set.union(range(it.start, it.end)))
            }
            State::Match { .. } | State::Look { .. } | State::Dense(_) => Set::ANY,
            state => successors(state).fold(Set::default(), |set, next| set.union(self.first(next, through))),
        }
    }

    /// What the second byte may be, behind the space that every pattern begins with.
    fn second(&self, start: StateID) -> Result<Set, String> {
        match self.nfa.state(start) {
            State::Capture { next, .. } => self.second(*next),
            State::ByteRange { trans } if (trans.start, trans.end) == (b' ', b' ') => {
                Ok(self.first(trans.next, &mut Vec::new()))
            }
            _ => Err("it does not begin with a space".to_owned()),
        }
    }
}

fn range(start: u8, end: u8) -> Set {
    let mut set = Set::default();
    (start..=end).for_each(|byte| set.insert(byte));
    set
}

fn successors(state: &State) -> impl Iterator<Item = StateID> {
    let out: Vec<StateID> = match state {
        State::ByteRange { trans } => vec![trans.next],
        State::Sparse(sparse) => sparse.transitions.iter().map(|it| it.next).collect(),
        State::Dense(dense) => {
            dense.transitions.iter().copied().filter(|next| *next != StateID::ZERO).collect()
        }
        State::Look { next, .. } | State::Capture { next, .. } => vec![*next],
        State::Union { alternates } => alternates.to_vec(),
        State::BinaryUnion { alt1, alt2 } => vec![*alt1, *alt2],
        State::Fail | State::Match { .. } => Vec::new(),
    };
    out.into_iter()
}
