//! Changes: two values of one quantity, and how far apart they are said to be.
//!
//! A sentence is read as chains: runs of values, percentages, words of change, phrases of time and joining words, in whatever order they stand.
//! A chain with exactly two values of which the words say which is the earlier, one stated result and one direction is a claim.
//! Anything else in between ends the chain, so that what is told of something else is never computed with.

use super::chain::{Chain, Place, Said, Term};
use super::{Claim, term};
use crate::article::Article;
use crate::claim::Found;
use crate::claim::piece::{self, Piece, When};
use crate::english::change;
use crate::mention::{Hedge, Number, Value};

/// Every change that the sentence tells with both of its values.
pub(super) fn find(article: &Article<'_>, all: &[Piece<'_>], out: &mut Vec<Found<Claim>>) {
    let mut reader = Reader {
        all,
        at: 0,
        expects: Place::Open,
        chain: Chain::default(),
        ahead: None,
        free: 0,
        broke: false,
    };
    while reader.at < all.len() {
        if !reader.step() {
            reader.at += 1;
            out.extend(reader.close(article));
        }
    }
    out.extend(reader.close(article));
}

struct Reader<'p, 'a> {
    all: &'p [Piece<'a>],
    at: usize,
    /// What the words before say of the next value.
    expects: Place,
    chain: Chain<'a>,
    /// The time that a clause begins with.
    ahead: Option<When>,
    /// Words in a row that are in no list.
    free: usize,
    /// Whether a comma or another mark stood since the last value or result.
    broke: bool,
}

impl<'a> Reader<'_, 'a> {
    /// Words in a row that may name what is counted.
    const MOST_FREE: usize = 3;

    fn text(&self, at: usize) -> &'a str {
        self.all.get(at).map_or("", |piece| piece.text)
    }

    /// Whether the earlier value is known and the later one is not, or nothing is said yet.
    fn is_open(&self) -> bool {
        self.chain.said.is_none() && self.chain.terms.len() < 2
    }

    /// Reads on; `false` where the chain ends.
    fn step(&mut self) -> bool {
        let (all, at) = (self.all, self.at);
        let piece = &all[at];
        let texts = [at, at + 1, at + 2, at + 3].map(|at| self.text(at));
        // "up 5 percent from a year earlier", where the base is no value.
        let led = matches!(texts[0], "from" | "than" | "on")
            || texts[0] == "over" && texts[1] != "the" && texts[1] != "D"
            || texts[0] == "with" && self.text(at.wrapping_sub(1)) == "compared";
        if led && self.chain.said.is_some() && texts[1] != "N" && self.base_is_a_time(at + 1) {
            self.chain.loosely = true;
            let len = piece::when(all, at + 1).map_or(0, |when| when.len);
            self.at += 1 + len;
            // "than in 2023, when there were 40"
            if self.when_there_were() {
                self.chain.loosely = false;
            }
            return true;
        }
        if let Some((place, len)) = self.leads(at) {
            if let Some(up) = self.compares(at) {
                self.turn(up);
            }
            self.expects = place;
            self.at += len;
            return true;
        }
        if self.percent(piece) || self.value(piece) {
            return true;
        }
        if let Some(when) = piece::when(all, at).filter(|_| !self.is_times(at)) {
            // "to 60 from Friday's 57": what was expected is still to come.
            self.set_when(when);
            self.chain.noise += 1;
            self.at += when.len;
            self.when_there_were();
            return true;
        }
        if self.multiple(at) {
            return true;
        }
        if let Some(up) = change::direction(texts[0]).or_else(|| self.compares(at)) {
            // "fell 5 percent to 40, down from 60 in January": the second fall is another.
            let own =
                self.chain.said.is_some() && self.chain.terms.iter().any(|term| term.place == Place::To);
            self.chain.loosely |= own && self.broke && texts[1] == "from";
            self.turn(up);
            self.begin();
            self.at += 1;
            if change::comparative(texts[0]).is_some() && matches!(self.text(self.at), "than" | "from" | "on")
            {
                let value = self
                    .all
                    .get(self.at + 1)
                    .is_some_and(|next| next.mention.is_some() || next.text == "the");
                if value && self.text(self.at) != "from" && !self.base_is_a_time(self.at + 1) {
                    self.expects = Place::From;
                    self.at += 1;
                }
            }
            return true;
        }
        // "an average of", "a year" of a rate
        if change::is_adjusted(texts[0]) {
            self.chain.loosely = true;
        }
        if matches!(texts, ["and" | "but", "is" | "are", "now", _])
            && let [only] = &mut self.chain.terms[..]
        {
            // "it was 30 and is now 60"
            only.place = if only.place == Place::Open { Place::From } else { only.place };
            self.at += 2;
            return true;
        }
        // "or 12 cents a share,"
        if matches!(texts, ["," | "(", "or", "M", _] | ["(", "M", _, _])
            && self.chain.said.is_none()
            && self.has_begun()
        {
            let end = (at + 3..at + 8).find(|&at| matches!(self.text(at), "," | ")"));
            let share = end.is_some_and(|end| self.text(end - 1) == "share" || texts[0] == "(");
            self.at = end.filter(|_| share).map_or(at + 1, |end| end + 1);
            return true;
        }
        // "; in 2024 there were 50"
        if texts[0] == ";" && self.is_open() && !self.chain.terms.is_empty() && self.goes_on(at + 1) {
            self.at += 1;
            return true;
        }
        // "40 in 2023 and 50 in 2024, 25 percent more"
        let dated = |at: usize| piece::when(all, at).is_some_and(|when| when.year.is_some());
        if texts[0] == "and"
            && matches!(self.chain.terms[..], [Term { when: Some(When { year: Some(_), .. }), .. }])
            && all.get(at + 1).is_some_and(|piece| piece.mention.and_then(term).is_some())
            && dated(at + 2)
        {
            self.at += 1;
            return true;
        }
        if change::parts(texts[0]) || texts[0] == ";" {
            return false;
        }
        // "with 50 burglaries, up from 40, the city saw a 25 percent rise"
        if matches!(texts, [",", "the", _, verb] if change::sees(verb)) && self.chain.said.is_none() {
            self.at += 4;
            return true;
        }
        if texts[0] == "+" && texts[1] == "C" {
            self.turn(true);
        }
        let mark = matches!(texts[0], "," | "(" | ")" | "--" | ":" | "-");
        if change::joins(texts[0]) {
            if mark {
                self.broke |= texts[0] != "-";
                self.free = 0;
            } else if !matches!(
                texts[0],
                "the" | "a" | "an" | "its" | "their" | "some" | "just" | "only" | "'s" | "all"
            ) {
                self.expects = Place::Open;
            }
            self.at += 1;
            return true;
        }
        if matches!(piece.mention.map(|mention| &mention.value), Some(Value::Place { .. })) {
            let inside = matches!(self.text(at.wrapping_sub(1)), "in" | "of" | "the" | "across");
            self.at += usize::from(inside);
            return inside;
        }
        let plain = piece.mention.is_none()
            && piece.text.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
        let first_only =
            self.chain.terms.len() == 1 && self.chain.terms[0].place == Place::From || self.is_fronted();
        self.free += 1;
        self.chain.noise += 1;
        self.expects = Place::Open;
        // Behind a mark another thing is spoken of, unless its earlier value has just been given.
        if !plain
            || self.free > Self::MOST_FREE
            || self.has_begun() && self.broke && !(self.chain.said.is_none() && first_only)
        {
            return false;
        }
        self.at += 1;
        true
    }

    /// Passes over ", when there were", behind which the earlier value stands.
    fn when_there_were(&mut self) -> bool {
        if self.text(self.at) != "," || self.text(self.at + 1) != "when" {
            return false;
        }
        let verbs = (self.at + 2..self.at + 5)
            .take_while(|&at| {
                matches!(
                    self.text(at),
                    "it" | "there" | "they" | "was" | "were" | "stood" | "at" | "numbered"
                )
            })
            .count();
        if !self.is_valued(self.at + 2 + verbs) {
            return false;
        }
        self.at += 2 + verbs;
        self.expects = Place::From;
        true
    }

    /// Whether the values stand before what they are of: "At 50, compared with 40 a year earlier, complaints were up".
    fn is_fronted(&self) -> bool {
        self.chain.first <= 2
            && self.chain.up.is_none()
            && self.chain.terms.first().is_some_and(|term| term.place != Place::Open)
    }

    fn has_begun(&self) -> bool {
        !self.chain.terms.is_empty() || self.chain.said.is_some()
    }

    /// Whether a time stands at `at` that is a base of comparison, with no value behind it: not "from Friday's 57".
    fn base_is_a_time(&self, at: usize) -> bool {
        piece::when(self.all, at)
            .is_some_and(|when| !matches!(self.text(at + when.len), "'s" | "N" | "M" | "Q" | "C"))
    }

    /// Whether ", when …" or "; in 2024 there were 50" goes on with the same thing.
    fn goes_on(&self, from: usize) -> bool {
        let when = piece::when(self.all, from).map_or(0, |when| when.len);
        let rest = &self.all[(from + when).min(self.all.len())..];
        let words = rest.iter().take_while(|piece| piece.mention.is_none()).count();
        words <= 3
            && rest[..words].iter().all(|piece| {
                matches!(
                    piece.text,
                    "there"
                        | "were"
                        | "are"
                        | "was"
                        | "is"
                        | "now"
                        | "it"
                        | ","
                        | "the"
                        | "figure"
                        | "number"
                        | "had"
                        | "has"
                        | "they"
                )
            })
            && (when > 0 || rest[..words].iter().any(|piece| piece.text == "now"))
    }

    /// Words that say which value comes next, and how many they are.
    fn leads(&self, at: usize) -> Option<(Place, usize)> {
        let before = self.text(at.wrapping_sub(1));
        let texts = [at, at + 1, at + 2].map(|at| self.text(at));
        let said = self.chain.said.is_some();
        Some(match texts {
            ["as", "compared" | "against", "with" | "to"] => (Place::From, 3),
            ["compared" | "compares" | "comparing", "with" | "to", _] => (Place::From, 2),
            ["as", "against", _] => (Place::From, 2),
            ["what", "was", "N" | "M" | "Q"] => (Place::From, 2),
            ["having", "stood", "at"] => (Place::From, 3),
            ["having", "been" | "numbered", _] => (Place::From, 2),
            ["from" | "versus" | "vs" | "against", ..] => (Place::From, 1),
            ["once" | "formerly" | "previously", "N" | "M" | "Q", _] => (Place::From, 1),
            ["on" | "over" | "above" | "below", ..] if said && self.is_valued(at + 1) => (Place::From, 1),
            ["to", "close" | "reach" | "stand" | "hit" | "a", "at" | "total" | "N" | "M"] => (Place::To, 2),
            [
                "to" | "now" | "at" | "hit" | "hits" | "reached" | "reaching" | "reaches" | "totaled"
                | "totalled" | "totaling" | "totalling",
                ..,
            ] if !(texts[0] == "to"
                && matches!(
                    before,
                    "amounts" | "amounted" | "amounting" | "equal" | "equivalent" | "close" | "up"
                )) =>
            {
                (Place::To, 1)
            }
            _ => return None,
        })
    }

    /// Whether a value stands at `at`, behind an article or a time in the genitive at most.
    fn is_valued(&self, mut at: usize) -> bool {
        if matches!(self.text(at), "the" | "its" | "their" | "a" | "some") {
            at += 1;
        }
        at += usize::from(matches!(self.text(at), "previous" | "earlier" | "old" | "former" | "original"));
        if let Some(when) = piece::when(self.all, at).filter(|when| self.text(at + when.len) == "'s") {
            at += when.len + 1;
        }
        self.all.get(at).is_some_and(|piece| piece.mention.and_then(term).is_some())
    }

    fn is_times(&self, at: usize) -> bool {
        self.text(at) == "N" && self.text(at + 1) == "times"
    }

    /// "20 percent more than", "20 percent higher than": a word of comparison behind the result.
    fn compares(&self, at: usize) -> Option<bool> {
        let behind = self.chain.said.is_some_and(|(_, said)| said + 1 == at);
        behind.then(|| change::comparative(self.text(at))).flatten()
    }

    fn turn(&mut self, up: bool) {
        self.chain.spoilt |= self.chain.up.is_some_and(|other| other != up);
        self.chain.up = Some(up);
    }

    fn begin(&mut self) {
        if !self.has_begun() {
            self.chain.first = self.at;
        }
    }

    fn set_when(&mut self, when: When) {
        // "In 2023 there were 40; in 2024 there were 50": the time of what follows.
        if self.at == 0 || self.text(self.at - 1) == ";" {
            self.ahead = Some(when);
            return;
        }
        let Chain { terms, said, said_when, .. } = &mut self.chain;
        let (value, result) = (terms.last().map_or(0, |term| term.at + 1), said.map_or(0, |(_, at)| at + 1));
        if value >= result {
            if let Some(term) = terms.last_mut() {
                term.when = term.when.or(Some(when));
            }
        } else {
            *said_when = said_when.or(Some(when));
        }
    }

    /// A percentage that is the result; one that the words make a value ("to 6 percent") is none.
    fn percent(&mut self, piece: &Piece<'a>) -> bool {
        let Some(mention) = piece.mention else { return false };
        let Value::Percent { number, points } = mention.value else { return false };
        if self.expects != Place::Open && !points || number.upper.is_some() {
            return false;
        }
        let behind = [1, 2].map(|ahead| self.text(self.at + ahead));
        // A rate: "5 percent a year", "25 percent of".
        let rate = matches!(behind, ["a" | "per" | "each" | "every", unit] if change::is_time_unit(unit))
            && !change::is_past(self.text(self.at + 3));
        self.chain.spoilt |= self.chain.said.is_some()
            || number.vague
            || rate
            || matches!(behind, ["of", _]) && behind[1] != "their" && behind[1] != "its";
        self.begin();
        self.chain.said = Some((Said::Percent { mention, number, points }, self.at));
        self.chain.loosely |= number.hedge == Some(Hedge::AtMost) || !self.is_of_a_change();
        self.took();
        if matches!([0, 1, 2].map(|ahead| self.text(self.at + ahead)), ["of", "their" | "its", "value"]) {
            self.at += 3;
        }
        true
    }

    /// Whether the percentage at hand is that of a change: "rose 20 percent", "a 20 percent rise", "the rise … was 20 percent".
    fn is_of_a_change(&self) -> bool {
        const NEAR: usize = 4;
        let links =
            |at: usize| change::joins(self.text(at)) && !matches!(self.text(at), "(" | ")" | "--" | ":");
        let changes = |at: usize| change::direction(self.text(at)).is_some();
        let before = (1..=NEAR).map_while(|back| self.at.checked_sub(back)).find(|&at| !links(at));
        let behind = (self.at + 1..=self.at + NEAR).find(|&at| self.text(at) == "," || !links(at));
        let led = self.text(self.at.wrapping_sub(1));
        before.is_some_and(changes)
            || behind.is_some_and(|at| changes(at) || change::comparative(self.text(at)).is_some())
            || matches!(led, "or" | "(" | "+" | "to")
            || led == "by" && self.chain.up.is_some()
            || matches!(led, "of" | "is" | "was")
                && self.all[..self.at].windows(2).any(|pair| {
                    matches!(pair[0].text, "the" | "a" | "an") && change::direction(pair[1].text).is_some()
                })
    }

    fn value(&mut self, piece: &Piece<'a>) -> bool {
        let Some(mention) = piece.mention else { return false };
        let Some((number, of)) = term(mention) else { return false };
        let one_of = number.value == 1.0 && self.text(self.at + 1) == "of";
        if number.ratio || one_of || self.is_times(self.at) {
            self.at += usize::from(one_of);
            return one_of;
        }
        self.begin();
        let when = self.ahead.take();
        let mut push = |number, place| {
            self.chain.terms.push(Term { number, of, place, when, at: self.at });
        };
        if let Some(upper) = number.upper {
            // "5 to 6 percent" is a range; "from 5 to 6 percent" are two values.
            let plain = |value| Number { value, upper: None, hedge: None, ..number };
            push(plain(number.value), Place::From);
            push(plain(upper), Place::To);
            self.chain.spoilt |= self.expects != Place::From;
        } else {
            let place = self.expects;
            push(number, place);
        }
        self.took();
        // "a kilo", "an hour", "per head"
        let unit =
            self.all.get(self.at + 1).filter(|next| next.mention.is_none()).map_or("", |next| next.text);
        let other = change::joins(unit)
            || change::direction(unit).is_some()
            || change::multiple(unit).is_some()
            || change::is_adjusted(unit)
            || change::is_past(self.text(self.at + 2));
        if matches!(self.text(self.at), "a" | "an" | "per") && !unit.is_empty() && !other {
            self.at += 2;
        }
        true
    }

    fn took(&mut self) {
        self.expects = Place::Open;
        (self.free, self.broke) = (0, false);
        self.at += 1;
        self.chain.last = self.at;
    }

    /// "doubled", "a threefold increase", "twice the 30 of last year", "three times as many as the 40".
    fn multiple(&mut self, at: usize) -> bool {
        let before = [2, 1].map(|back| self.text(at.wrapping_sub(back)));
        let hedge = match before {
            ["more", "than"] => Some(Hedge::MoreThan),
            [_, "nearly" | "almost"] => Some(Hedge::Nearly),
            [_, "about" | "roughly"] => Some(Hedge::About),
            _ => None,
        };
        let counted = self.is_times(at).then(|| self.all[at].mention.and_then(term)).flatten();
        let (times, len, of) = match (counted, change::times(self.text(at)), change::multiple(self.text(at)))
        {
            (Some((number, _)), ..) if number.upper.is_none() => (number.value, 2, true),
            (_, Some(times), _) => (times, 1, true),
            (_, _, Some(times)) => (times, 1, false),
            _ => return false,
        };
        let hedge = counted.and_then(|(number, _)| number.hedge).or(hedge);
        let mut next = at + len;
        if of {
            if self.text(next) == "as" {
                // "twice as many as the"
                let Some(as_) = (next + 1..next + 5).find(|&at| self.text(at) == "as") else { return false };
                next = as_ + 1;
            }
            if self.text(next) == "over" {
                next += 1;
            } else if self.is_valued(next) {
                self.expects = Place::From;
            } else if !matches!(
                [self.text(next), self.text(next + 1)],
                ["the", "number" | "figure" | "level"]
            ) && change::multiple(self.text(at)).is_none()
            {
                return false;
            }
        }
        self.chain.spoilt |= self.chain.said.is_some();
        self.begin();
        self.chain.said = Some((Said::Multiple { times, hedge }, at));
        self.turn(times > 1.0);
        let expects = self.expects;
        self.at = next - 1;
        self.took();
        self.expects = expects;
        true
    }

    /// Ends the chain, and gives its claim.
    fn close(&mut self, article: &Article<'_>) -> Option<Found<Claim>> {
        (self.expects, self.free, self.broke) = (Place::Open, 0, false);
        self.ahead = None;
        std::mem::take(&mut self.chain).claim(article, self.all)
    }
}
