//! What a pattern is compiled to, and the machine that runs it.
//!
//! The machine backtracks and prefers what a pattern writes first, as regular expressions do. It remembers at which branches it has been at
//! which places of the line, so that its time is linear in the line.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};

/// A compiled pattern.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    /// The texts of [`Step::Literal`], one behind the other.
    pub(super) literals: String,
    /// Sets of bytes.
    pub(super) sets: Vec<Set>,
    /// The ways of the branches, one branch behind the other, the preferred way first: how far ahead it goes on, and the set that holds
    /// what may stand there.
    pub(super) ways: Vec<(i16, u8)>,
    /// The names of the slots. The place of the whole match has none.
    pub(super) slots: Vec<String>,
    /// The set of bytes that may stand behind the first byte of a match; every pattern begins with a space.
    pub(super) second: u8,
    /// How many branches there are.
    #[serde(skip)]
    pub(super) branches: u16,
}

/// One step of a program, and how many steps ahead it goes on. What is skipped in writing follows from the steps before: [`Program::link`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Step {
    /// The next bytes of the literals stand here.
    Literal {
        #[serde(skip)]
        from: u16,
        len: u8,
        next: i16,
    },
    /// A byte of the set stands here.
    One { set: u8, next: i16 },
    /// One of the next ways goes on.
    Branch {
        #[serde(skip)]
        from: u16,
        /// Counts the branches of the program.
        #[serde(skip)]
        number: u16,
        ways: u16,
    },
    /// Notes the place.
    Note { mark: u8, next: i16 },
    /// The line ends here.
    End { next: i16 },
    /// The pattern has matched.
    Done,
}

/// A set of ASCII bytes. All other bytes count as one, for which NUL stands: no line holds NUL.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Set(u64, u64);

impl Set {
    /// Every byte, and the end of the line.
    pub(super) const ANY: Self = Self(u64::MAX, u64::MAX);

    #[inline]
    fn has(self, byte: u8) -> bool {
        let byte = if byte.is_ascii() { byte } else { 0 };
        (if byte < 64 { self.0 >> byte } else { self.1 >> (byte - 64) }) & 1 == 1
    }
}

#[cfg(feature = "compile")]
impl Set {
    pub(super) fn insert(&mut self, byte: u8) {
        let byte = if byte.is_ascii() { byte } else { 0 };
        if byte < 64 { self.0 |= 1 << byte } else { self.1 |= 1 << (byte - 64) }
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0, self.1 | other.1)
    }
}

/// The places that a match noted: of each slot the first and the last, [`NOWHERE`] where it took no part.
pub(super) type Marks = Vec<u32>;

pub(super) const NOWHERE: u32 = u32::MAX;

/// So many steps are taken without remembering: most attempts fail at once, and the memory would first have to be cleared.
const STEPS_WITHOUT_MEMORY: u32 = 256;

/// What the machine needs besides the program; kept between runs for its memory.
#[derive(Default)]
struct Machine {
    marks: Marks,
    todo: Vec<Todo>,
    been: Vec<u64>,
}

/// What is left to do when the present way fails.
enum Todo {
    Go { step: u32, at: u32 },
    Restore { mark: u8, place: u32 },
}

thread_local! {
    static MACHINE: RefCell<Machine> = RefCell::default();
}

impl Program {
    /// Gives the literals and branches their places in the lists that they share.
    pub(super) fn link(mut self) -> Self {
        let (mut literals, mut ways, mut branches) = (0, 0, 0);
        for step in &mut self.steps {
            match step {
                Step::Literal { from, len, .. } => {
                    *from = literals;
                    literals += u16::from(*len);
                }
                Step::Branch { from, number, ways: own } => {
                    (*from, *number) = (ways, branches);
                    ways += *own;
                    branches += 1;
                }
                _ => {}
            }
        }
        self.branches = branches;
        self
    }

    /// The leftmost match that begins at the byte `from` of the line or behind it.
    pub(super) fn search(&self, line: &str, from: usize) -> Option<Marks> {
        self.run(line.as_bytes(), from, false)
    }

    /// The match that begins at the byte `from` of the line.
    pub(super) fn match_at(&self, line: &str, from: usize) -> Option<Marks> {
        self.run(line.as_bytes(), from, true)
    }

    fn run(&self, line: &[u8], from: usize, anchored: bool) -> Option<Marks> {
        let second = self.sets[usize::from(self.second)];
        let fits = |at: usize| {
            line.get(at) == Some(&b' ')
                && line.get(at + 1).map_or(second == Set::ANY, |&byte| second.has(byte))
        };
        MACHINE.with_borrow_mut(|machine| {
            let mut remember = false;
            let last = if anchored { from + 1 } else { line.len() };
            (from..last).filter(|&at| fits(at)).find_map(|at| {
                if !remember {
                    match machine.attempt(self, line, at, None) {
                        Attempt::Matched => return Some(machine.marks.clone()),
                        Attempt::Failed => return None,
                        Attempt::TooLong => {}
                    }
                    remember = true;
                    machine.forget(self, line);
                }
                let matched =
                    matches!(machine.attempt(self, line, at, Some(line.len() + 1)), Attempt::Matched);
                matched.then(|| machine.marks.clone())
            })
        })
    }
}

enum Attempt {
    Matched,
    Failed,
    TooLong,
}

impl Machine {
    fn forget(&mut self, program: &Program, line: &[u8]) {
        self.been.clear();
        self.been.resize((usize::from(program.branches) * (line.len() + 1)).div_ceil(64), 0);
    }

    /// Tries to match at `start`. With the number of places in a line, remembers where it has been: what failed there once fails again, also for
    /// the attempts that begin later. Without, gives up after some steps.
    fn attempt(&mut self, program: &Program, line: &[u8], start: usize, places: Option<usize>) -> Attempt {
        self.marks.clear();
        self.marks.resize(2 * program.slots.len() + 2, NOWHERE);
        self.todo.clear();
        let (mut step, mut at) = (0usize, start);
        let mut steps = 0;
        loop {
            steps += 1;
            let goes_on = match program.steps[step] {
                Step::Literal { from, len, next } => {
                    let text = &program.literals.as_bytes()[usize::from(from)..][..usize::from(len)];
                    let fits = line[at..].starts_with(text);
                    at += text.len();
                    step = step.wrapping_add_signed(next.into());
                    fits
                }
                Step::One { set, next } => {
                    let fits = line.get(at).is_some_and(|&byte| program.sets[usize::from(set)].has(byte));
                    at += 1;
                    step = step.wrapping_add_signed(next.into());
                    fits
                }
                Step::Branch { from, number, ways } => {
                    let known = places.is_some_and(|places| self.been_at(usize::from(number) * places + at));
                    if places.is_none() && steps > STEPS_WITHOUT_MEMORY {
                        return Attempt::TooLong;
                    }
                    let ways = &program.ways[usize::from(from)..][..usize::from(ways)];
                    let open = |set: u8| {
                        let set = program.sets[usize::from(set)];
                        line.get(at).map_or(set == Set::ANY, |&byte| set.has(byte))
                    };
                    // The preferred way is put off last, so that it is taken first.
                    for &(way, _) in ways.iter().rev().filter(|(_, set)| !known && open(*set)) {
                        self.todo.push(Todo::Go {
                            step: step.wrapping_add_signed(way.into()) as u32,
                            at: at as u32,
                        });
                    }
                    false
                }
                Step::Note { mark, next } => {
                    let place = std::mem::replace(&mut self.marks[usize::from(mark)], at as u32);
                    self.todo.push(Todo::Restore { mark, place });
                    step = step.wrapping_add_signed(next.into());
                    true
                }
                Step::End { next } => {
                    step = step.wrapping_add_signed(next.into());
                    at == line.len()
                }
                Step::Done => return Attempt::Matched,
            };
            if goes_on {
                continue;
            }
            loop {
                match self.todo.pop() {
                    Some(Todo::Restore { mark, place }) => self.marks[usize::from(mark)] = place,
                    Some(Todo::Go { step: next, at: place }) => {
                        (step, at) = (next as usize, place as usize);
                        break;
                    }
                    None => return Attempt::Failed,
                }
            }
        }
    }

    /// Whether this was asked before for the same branch and place.
    fn been_at(&mut self, number: usize) -> bool {
        let (word, bit) = (&mut self.been[number / 64], 1 << (number % 64));
        std::mem::replace(word, *word | bit) & bit != 0
    }
}
