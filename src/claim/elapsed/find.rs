//! Reads lengths of time, and the dates that they are counted from and to.

use factlint_reference::PartialDate;

use super::{Claim, From, To, jubilee};
use crate::article::Article;
use crate::claim::piece::{self, Piece};
use crate::claim::{Found, Mood};
use crate::english::{change, since};
use crate::mention::{DurationMention, Mention, TimeUnit, Value};
use crate::span::Span;

/// Adds the claims of a sentence.
pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let mentions = article.mentions_in(sentence);
    let counted = mentions.iter().any(|it| matches!(it.value, Value::Duration(_) | Value::Age(_)));
    if counted {
        let scene = Scene { article, sentence, all: piece::pieces(article, sentence) };
        let found = (0..scene.all.len()).filter_map(|at| scene.claim_at(at));
        out.extend(found.filter(|found| asserted(article, sentence, found)));
    }
    jubilee::find(article, sentence, out);
}

/// Whether the sentence states the claim as a fact. An anniversary may be yet to come.
pub(super) fn asserted(article: &Article<'_>, sentence: usize, found: &Found<Claim>) -> bool {
    let modifiers = article.modifiers(sentence, found.span);
    let coming = found.claim.anniversary && modifiers.mood == Mood::Future;
    // "has not won for ten years, since 2014": what is denied is not the length.
    let start = article.document.token_at(found.span.start);
    let held = start.checked_sub(1).is_some_and(|at| article.document.word(at) == "for");
    (!modifiers.negated || held) && (modifiers.mood == Mood::Asserted || coming)
}

fn usable(length: &DurationMention) -> bool {
    !length.number.vague && !length.number.ratio && length.number.value > 0.0 && length.unit >= TimeUnit::Day
}

/// A printed date: one that does not depend on the day of publication.
pub(super) fn printed(mention: &Mention) -> Option<PartialDate> {
    match &mention.value {
        Value::Date(date) if !date.inferred && date.span_of_years.is_none() => date.resolved,
        _ => None,
    }
}

/// The figures of a number, where it is printed in figures.
pub(super) fn figures(article: &Article<'_>, mention: &Mention) -> Option<Span> {
    let text = article.text(mention.span);
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let start = mention.span.start as usize;
    (length > 0).then(|| Span::new(start, start + length))
}

/// What happened then, as it is named beside its date, and whether the words leave no doubt that the date is its.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    date: PartialDate,
    /// The piece behind the date.
    end: usize,
    /// The piece behind all that is named with it.
    stop: usize,
    sure: bool,
}

/// A sentence in pieces.
struct Scene<'a> {
    article: &'a Article<'a>,
    sentence: usize,
    all: Vec<Piece<'a>>,
}

impl<'a> Scene<'a> {
    fn text(&self, at: usize) -> &'a str {
        self.all.get(at).map_or("", |piece| piece.text)
    }

    fn texts<const N: usize>(&self, at: usize) -> [&'a str; N] {
        std::array::from_fn(|ahead| self.text(at + ahead))
    }

    fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.text(at))
    }

    fn has(&self, words: &[&str]) -> bool {
        self.all.iter().any(|piece| words.contains(&piece.text))
    }

    fn date(&self, at: usize) -> Option<PartialDate> {
        printed(self.all.get(at)?.mention?)
    }

    /// Whether nothing goes on what ends before `at`.
    fn closes(&self, at: usize) -> bool {
        matches!(self.text(at), "" | "." | "," | ";" | ":" | "--" | ")" | "?" | "!")
    }

    /// The pieces that are dates or periods of any sort, from left to right.
    fn dates(&self) -> Vec<usize> {
        let dated = |at: &usize| {
            let date =
                self.all[*at].mention.is_some_and(|it| matches!(it.value, Value::Date(_) | Value::Period(_)));
            date && !self.is_today(*at)
        };
        (0..self.all.len()).filter(dated).collect()
    }

    /// Whether "today" or "now" stands at `at`.
    fn is_today(&self, at: usize) -> bool {
        self.text(at) == "now"
            || self
                .all
                .get(at)
                .and_then(|piece| piece.mention)
                .is_some_and(|it| self.article.text(it.span).eq_ignore_ascii_case("today"))
    }

    /// Whether a weekday or "today" stands at `at`, which is that of the article.
    fn is_day_of_now(&self, at: usize) -> bool {
        let weekday = self.all[at].mention.is_some_and(|it| {
            matches!(&it.value, Value::Date(date) if date.weekday.is_some() && date.month.is_none() && date.year.is_none())
        });
        weekday || self.is_today(at)
    }

    /// The years that the sentence prints, where it prints just two and nothing else dates it.
    fn two_dates(&self) -> Option<[(usize, PartialDate); 2]> {
        let [first, second] = self.dates()[..] else { return None };
        Some([(first, self.date(first)?), (second, self.date(second)?)])
    }

    /// Whether the sentence tells how something is now.
    fn is_told_of_now(&self) -> bool {
        let now = self.all.iter().any(|piece| since::is_now(piece.text));
        now && !self.article.line(self.sentence).is_past()
    }

    /// Whether the sentence is in the present perfect: what began then goes on.
    fn goes_on(&self) -> bool {
        let has = |text: &str| matches!(text, "has" | "have" | "'ve");
        // "has had no cinema since"
        let had = |at: usize| self.text(at) == "had" && !has(self.before(at));
        self.all.iter().any(|piece| has(piece.text)) && !(0..self.all.len()).any(had)
    }

    fn claim_at(&self, at: usize) -> Option<Found<Claim>> {
        match self.all[at].mention?.value {
            Value::Duration(length) if usable(&length) => self
                .ago(at, length)
                .or_else(|| self.since(at, length))
                .or_else(|| self.since_before(at, length))
                .or_else(|| self.after(at, length))
                .or_else(|| self.later(at, length))
                .or_else(|| self.passed(at, length)),
            Value::Age(number) => self.old(at, DurationMention { number, unit: TimeUnit::Year }),
            _ => None,
        }
    }

    fn claim(&self, at: usize, length: DurationMention, from: PartialDate, to: To) -> Claim {
        let number = self.all[at].mention.and_then(|mention| figures(self.article, mention));
        Claim { length, from: From::Date(from), to, anniversary: false, number, sure: true, present: true }
    }

    fn found(&self, first: usize, end: usize, claim: Claim) -> Option<Found<Claim>> {
        // A hedge before a length is a part of its piece and not of the claim.
        let start = self.all[first]
            .mention
            .map_or(self.article.document.span(self.all[first].tokens.clone()), |it| it.span);
        let last = &self.all[end - 1];
        let last = last.mention.map_or(self.article.document.span(last.tokens.clone()), |it| it.span);
        let ordered = match (&claim.from, &claim.to) {
            (From::Date(from), To::Date(to)) => from.first() <= to.last(),
            _ => true,
        };
        ordered.then_some(Found { span: start.to(last), claim })
    }

    /// Whether only filling words stand between a length and its date: not "ten years ago, *the* 1994 law".
    fn filled(&self, from: usize, to: usize) -> bool {
        const MOST: usize = 5;
        let noun = to > from && self.text(to - 1) == "the";
        from <= to && to - from <= MOST && !noun && (from..to).all(|at| since::fills(self.text(at)))
    }

    /// What is named from `at` on with its date: "the 1991 flood", "the flood of 1991", "it was shut in 1991", "1991".
    fn anchor(&self, at: usize) -> Option<Anchor> {
        const NEAR: usize = 9;
        let stops = |at: usize| matches!(self.text(at), ";" | "and" | "but" | "--" | ":" | ".");
        let dated = (at..(at + NEAR).min(self.all.len())).take_while(|&at| !stops(at)).find(|&at| {
            self.all[at]
                .mention
                .is_some_and(|it| matches!(it.value, Value::Date(_) | Value::Duration(_) | Value::Period(_)))
        })?;
        let date = self.date(dated)?;
        let gap: Vec<&str> = (at..dated).map(|at| self.text(at)).collect();
        let comma = gap.iter().position(|word| *word == ",");
        if comma.is_some_and(|comma| comma + 2 != gap.len()) {
            return None;
        }
        let gap: Vec<&str> = gap.into_iter().filter(|word| *word != ",").collect();
        let plain = |words: &[&str]| {
            !words.is_empty()
                && words.iter().all(|word| {
                    *word != "of"
                        && word.bytes().all(|b| b.is_ascii_alphabetic() || b == b'\'')
                        && !since::opens_clause(word)
                })
        };
        let nouns = |from: usize| (from..self.all.len()).take_while(|&at| plain(&[self.text(at)])).count();
        let (stop, sure) = match gap[..] {
            [] => (dated + 1, self.closes(dated + 1)),
            // "the 1991 flood,", but not "the 1991 law was repealed"
            ["the" | "its" | "their" | "his" | "her" | "a"] => {
                let mut end = dated + 1 + nouns(dated + 1).min(2);
                let last = end - 1;
                // "the 1991 collapse of the mine"
                if self.text(end) == "of" {
                    let the = usize::from(self.text(end + 1) == "the");
                    end += 1 + the + nouns(end + 1 + the).min(2);
                }
                (end, last > dated && self.closes(end) && !self.text(last).ends_with("ed"))
            }
            // "the flood of 1991", "the outbreak of war in 1991"
            ["the" | "its" | "their" | "his" | "her" | "a" | "an", ref named @ .., "of" | "in" | "on"]
                if (1..=5).contains(&named.len()) =>
            {
                // "the mine was shut in 1991"
                let verb = named.iter().position(|word| matches!(*word, "was" | "were"));
                let told = match verb {
                    Some(verb) => plain(&named[..verb]) && plain(&named[verb + 1..]) && verb <= 2,
                    None => plain(named),
                };
                (dated + 1, told && self.closes(dated + 1))
            }
            // "it closed in 1991", "closing in 1991"
            ["it" | "they" | "he" | "she", ref told @ .., "in" | "on"] if (1..=3).contains(&told.len()) => {
                let told = told.strip_prefix(&["was"]).or(told.strip_prefix(&["were"])).unwrap_or(told);
                (dated + 1, plain(told) && self.closes(dated + 1))
            }
            // "work began in 1991"
            [noun, verb, "in" | "on"] if since::dates(verb) => {
                (dated + 1, plain(&[noun]) && self.closes(dated + 1))
            }
            [ref told @ .., "in" | "on"] if told.len() <= 3 => {
                (dated + 1, plain(told) && told[0].ends_with("ing") && self.closes(dated + 1))
            }
            _ => (dated + 1, false),
        };
        Some(Anchor { date, end: dated + 1, stop, sure })
    }

    /// "eight years ago, in 2018", "in 2018, eight years ago", "the 2018 fire, eight years ago,".
    fn ago(&self, at: usize, length: DurationMention) -> Option<Found<Claim>> {
        if self.text(at + 1) != "ago" {
            return None;
        }
        let mut behind = at + 2;
        // "this week", "this autumn"
        let inferred =
            self.all.get(behind).is_some_and(|piece| piece.is_time()) && self.date(behind).is_none();
        behind += usize::from(inferred);
        if self.text(behind) == "this" {
            behind += 2;
        }
        behind += usize::from(self.text(behind) == "now");
        let dated = (behind..self.all.len()).find(|&next| self.all[next].mention.is_some());
        if let Some(next) = dated.filter(|&next| self.filled(behind, next))
            && let Some(date) = self.date(next)
        {
            return self.found(at, next + 1, self.claim(at, length, date, To::Publication));
        }
        // "Eight years ago, in the storm of 2018,"
        if matches!(self.texts(behind), [",", "in" | "during", "the", _, "of", _])
            || matches!(self.texts(behind), [",", "in" | "during", "the", _, _, "of"])
        {
            let anchor = self.anchor(behind + 2)?;
            return anchor
                .sure
                .then(|| self.found(at, anchor.end, self.claim(at, length, anchor.date, To::Publication)))
                .flatten();
        }
        let before = (0..at).rev().find(|&before| self.all[before].mention.is_some());
        if let Some(before) = before {
            let gap: Vec<&str> = (before + 1..at).map(|at| self.text(at)).collect();
            let set_off = |gap: &[&str]| {
                matches!(gap.first(), Some(&("," | "--" | "-" | "(" | ";")))
                    && (gap.len() <= 1 || since::links_ago(&gap[1..]))
            };
            // "the 2018 fire, eight years ago,"
            let nouns = gap.iter().take_while(|word| word.bytes().all(|b| b.is_ascii_lowercase())).count();
            let named = self.before(before) == "the" && (1..=2).contains(&nouns) && set_off(&gap[nouns..]);
            let whole = self.closes(behind) || behind > at + 2;
            // "The quake of 2018 was eight years ago."
            let was = matches!(gap[..], ["was"]) && (before == 0 || self.before(before) == "of")
                || matches!(gap[..], [_, "was"]) && self.before(before) == "the";
            if whole && (set_off(&gap) || named || was) {
                return self.found(
                    before,
                    at + 2,
                    self.claim(at, length, self.date(before)?, To::Publication),
                );
            }
            return None;
        }
        self.that_was(at, length)
    }

    /// "It closed in 2018. That was eight years ago."
    fn that_was(&self, at: usize, length: DurationMention) -> Option<Found<Claim>> {
        let told = at <= 3
            && matches!(self.texts(0), ["that" | "this" | "it", "was" | "is"])
            && matches!(self.text(at + 2), "." | "");
        let previous = self.sentence.checked_sub(1).filter(|_| told)?;
        let sentences = &self.article.document.sentences;
        let last = self.article.mentions_in(previous).last()?;
        let closing = last.tokens.end as usize + 1 == sentences[previous].tokens.end;
        let same = sentences[previous].block == sentences[self.sentence].block;
        let date = printed(last).filter(|_| closing && same)?;
        self.found(at, at + 2, self.claim(at, length, date, To::Publication))
    }

    /// "25 years since the 2000 election", "for 25 years, since 2000", "Saturday marks ten years since".
    fn since(&self, at: usize, length: DurationMention) -> Option<Found<Claim>> {
        let (passed, mut next) = match self.texts(at + 1) {
            ["have" | "has", verb, "by"] if since::passes(verb) || verb == "gone" => (true, at + 4),
            ["have" | "has", verb, _] if since::passes(verb) => (true, at + 3),
            _ => (false, at + 1),
        };
        let comma = matches!(self.texts(next), ["," | "--", "since" | "ever"] | ["now", ","]);
        next += usize::from(self.text(next) == "now");
        next += usize::from(matches!(self.text(next), "," | "--"));
        next += usize::from(self.text(next) == "ever");
        if self.text(next) != "since" {
            return None;
        }
        let anchor = self.anchor(next + 1)?;
        let before = self.before(at);
        let counted = passed
            || matches!(before, "been" | "'s")
            || before == "is" && self.all[..at].iter().any(|piece| piece.text == "it")
            || before == "now" && self.has(&["is", "been"]);
        let lasting = matches!(before, "for" | "past" | "last" | "the") && self.goes_on();
        let marks = since::marks_lowered(before);
        let now =
            counted || marks || lasting && (comma || before == "the") || at == 0 && self.is_told_of_now();
        let claim = Claim {
            sure: now && anchor.sure,
            present: lasting || passed || before == "marks",
            ..self.claim(at, length, anchor.date, To::Publication)
        };
        self.found(at, anchor.end, claim)
    }

    /// "since 2000, 25 years in all": the length stands behind.
    fn since_before(&self, at: usize, length: DurationMention) -> Option<Found<Claim>> {
        // "Mayor since 2000, he has now ruled for 25 years."
        if let [only] = self.dates()[..]
            && self.before(only) == "since"
            && only < at
            && self.before(at) == "for"
            && self.has(&["now"])
            && self.goes_on()
            && matches!(self.text(at + 1), "." | "")
        {
            return self.found(only, at + 1, self.claim(at, length, self.date(only)?, To::Publication));
        }
        let mark = match [4, 3, 2, 1].map(|back| at.checked_sub(back).map_or("", |at| self.text(at))) {
            [.., "," | "--"] => at - 1,
            ["," | "--", "a", "total", "of"] => at - 4,
            [.., "," | "--", "for"] => at - 2,
            _ => return None,
        };
        let date = self.date(mark.checked_sub(1)?)?;
        let total = mark + 4 == at || self.text(mark) == "--";
        let closed = matches!(self.text(at + 1), "." | "")
            || total && self.closes(at + 1)
            || matches!(self.texts(at + 1), ["in", "all" | "total"] | ["altogether", _]);
        (self.before(mark - 1) == "since" && closed && self.goes_on())
            .then(|| self.found(mark - 1, at + 1, self.claim(at, length, date, To::Publication)))
            .flatten()
    }

    /// "in 2025, ten years after the 2015 accord"; "ten years on from the 2015 fire, nobody has been charged".
    fn after(&self, at: usize, length: DurationMention) -> Option<Found<Claim>> {
        let (from, backwards) = match self.texts(at + 1) {
            ["after", _] => (at + 2, false),
            ["before", _] => (at + 2, true),
            ["on", "from"] => (at + 3, false),
            _ => return None,
        };
        let Some(anchor) = self.anchor(from) else { return self.made_and_unmade(at, length) };
        // "in 2025, ten years after", "in 2025 - ten years after"
        let before = (0..at).rev().find(|&before| self.date(before).is_some());
        let before = before
            .filter(|&before| matches!(self.text(before + 1), "," | "--") && self.filled(before + 1, at));
        if let Some(before) = before {
            let other = self.date(before)?;
            let (from, to) = if backwards { (other, anchor.date) } else { (anchor.date, other) };
            let claim = Claim { sure: anchor.sure, ..self.claim(at, length, from, To::Date(to)) };
            return self.found(before, anchor.end, claim);
        }
        if backwards {
            return None;
        }
        // "Ten years after the 2015 fire, in 2025, …", "Ten years after it opened in 2015, it closed in 2025."
        if let Some([(first, _), (second, to)]) = self.two_dates()
            && first < anchor.end
            && second > first
            && anchor.sure
            && (at == 0 || matches!(self.texts(0), ["it", "was"]))
        {
            let next =
                self.text(anchor.end) == "," && self.text(anchor.end + 1) == "in" && second == anchor.end + 2;
            let sure = next || self.closes(second + 1) && second - anchor.end <= 8;
            let claim = Claim { sure, ..self.claim(at, length, anchor.date, To::Date(to)) };
            return self.found(at, second + 1, claim);
        }
        let fronted = at == 0
            || matches!(self.texts(0), ["today" | "now", ","]) && at == 2
            || self.is_today(0) && at == 2;
        let today = self.before(at) == "," && at >= 2 && self.is_today(at - 2);
        let last = matches!(self.text(anchor.stop), "." | "") && (self.before(at) != "," || today);
        let now = self.dates().len() == 1 && self.is_told_of_now() && (fronted || last);
        let claim = Claim {
            present: false,
            sure: now && anchor.sure,
            ..self.claim(at, length, anchor.date, To::Publication)
        };
        self.found(at, anchor.end, claim)
    }

    /// "The law of 1903 was struck down in 1909, six years after it was passed"; "in 1909, six years after that".
    fn made_and_unmade(&self, at: usize, length: DurationMention) -> Option<Found<Claim>> {
        if self.text(at + 1) != "after" {
            return None;
        }
        let [first, second] = self.dates().into_iter().filter(|&date| date < at).collect::<Vec<_>>()[..]
        else {
            return None;
        };
        let passed =
            matches!(self.texts(at + 2), ["it" | "they", "was" | "were", verb] if since::dates(verb));
        let of = self.before(first) == "of";
        let next_to = second + 2 == at && matches!(self.text(second + 1), "," | "--");
        let claim = self.claim(at, length, self.date(first)?, To::Date(self.date(second)?));
        (passed && of && next_to).then(|| self.found(first, at + 1, claim)).flatten()
    }

    /// "in 2015 and, ten years later, in 2025", "in 2025, ten years later", "in 2025 after ten years".
    fn later(&self, at: usize, length: DurationMention) -> Option<Found<Claim>> {
        const NEAR: usize = 25;
        let (len, backwards) = match self.texts(at + 1) {
            ["later" | "afterwards" | "afterward", _] => (1, false),
            ["earlier", _] => (1, true),
            ["after", "that"] => (2, false),
            ["on", _] if self.closes(at + 2) => (1, false),
            _ => (0, false),
        };
        let end = at + 1 + len;
        let span = |first: usize, second: usize, earlier: PartialDate, later: PartialDate| {
            let (from, to) = if backwards { (later, earlier) } else { (earlier, later) };
            self.found(first, second, self.claim(at, length, from, To::Date(to)))
        };
        let dates = self.dates();
        let last_before =
            |limit: usize| dates.iter().copied().rev().find(|&date| date < limit && limit - date <= NEAR);
        if len > 0 {
            // "It was flooded in 2015, and ten years later, on Sunday, it remembered"
            let day = (end..self.all.len()).find(|&next| self.all[next].mention.is_some());
            if day.is_some_and(|day| self.is_day_of_now(day) && self.filled(end, day))
                && let [only] =
                    dates.iter().copied().filter(|&date| self.date(date).is_some()).collect::<Vec<_>>()[..]
                && only < at
                && !backwards
            {
                return self.found(only, end, self.claim(at, length, self.date(only)?, To::Publication));
            }
            // "ten years later, in 2025"
            let next = (end..self.all.len()).find(|&next| self.all[next].mention.is_some());
            if let Some(next) = next.filter(|&next| self.date(next).is_some() && self.filled(end, next))
                && let Some(first) = last_before(at)
            {
                return span(first, next + 1, self.date(first)?, self.date(next)?);
            }
        }
        // "in 2025, ten years later", "in 2025 after ten years"
        let mark = match (self.before(at), len) {
            ("," | "--", 1..) => at - 1,
            ("after", 0) => at - 1 - usize::from(self.before(at - 1) == ","),
            _ => return self.haunts(at, length, len),
        };
        let second = mark.checked_sub(1).filter(|&second| self.date(second).is_some());
        let Some(second) = second else { return self.haunts(at, length, len) };
        let first = last_before(second).filter(|_| self.closes(end))?;
        let alone = len > 0 || dates.len() == 2;
        alone.then(|| span(first, end, self.date(first)?, self.date(second)?)).flatten()
    }

    /// "The 1991 flood still haunts the town 13 years later", "it was hit in 1991 and, 13 years on, is still in ruins", told of now.
    fn haunts(&self, at: usize, length: DurationMention, len: usize) -> Option<Found<Claim>> {
        let [only] = self.dates()[..] else { return None };
        let next = at + 2 + len;
        let verb = (next..next + 3).find(|&at| matches!(self.text(at), "is" | "are" | "has" | "remains"));
        let still = verb.is_some_and(|verb| self.text(verb) == "remains" || self.text(verb + 1) == "still");
        if len > 0
            && only < at
            && self.before(only) == "in"
            && matches!(self.before(at), "," | ";")
            && self.text(next - 1) == ","
            && still
        {
            let claim = Claim { present: false, ..self.claim(at, length, self.date(only)?, To::Publication) };
            return self.found(only, at + 1 + len, claim);
        }
        let named =
            matches!(self.before(only), "the") && self.text(only + 1).bytes().all(|b| b.is_ascii_lowercase());
        let fronted = at == 0 && self.text(1 + len) == ",";
        if len == 0
            || !named
            || !self.has(&["still"])
            || !self.is_told_of_now()
            || !(fronted || self.closes(at + 1 + len))
        {
            return None;
        }
        let claim = Claim { present: false, ..self.claim(at, length, self.date(only)?, To::Publication) };
        let (first, end) = if only < at { (only, at + 1 + len) } else { (at, only + 1) };
        self.found(first, end, claim)
    }

    /// "Between the fire in 1991 and the closing in 2004, 13 years passed".
    fn passed(&self, at: usize, length: DurationMention) -> Option<Found<Claim>> {
        // "Since 1991, when the quarry shut, 13 years have gone by."
        if let [only] = self.dates()[..]
            && only == 1
            && self.before(only) == "since"
            && self.before(at) == ","
            && matches!(self.texts(at + 1), ["have" | "has", verb] if since::passes(verb) || verb == "gone")
        {
            return self.found(only, at + 1, self.claim(at, length, self.date(only)?, To::Publication));
        }
        let [(first, from), (second, to)] = self.two_dates()?;
        let passed = match self.texts(at + 1) {
            [verb, "by"] => matches!(verb, "went" | "passed" | "gone"),
            [verb, _] => since::passes(verb),
        };
        let closed = self.closes(at + 2) || self.text(at + 2) == "by" && self.closes(at + 3);
        let framed =
            self.before(at) == "," && self.has(&["between"]) && closed || self.text(at + 2) == "between";
        (passed && framed)
            .then(|| {
                self.found(
                    first.min(at),
                    (second + 1).max(at + 1),
                    self.claim(at, length, from, To::Date(to)),
                )
            })
            .flatten()
    }

    /// "The bridge, built in 1991, is 13 years old", "the 13-year-old club, founded in 1991,".
    fn old(&self, at: usize, length: DurationMention) -> Option<Found<Claim>> {
        let [only] = self.dates()[..] else { return None };
        let date = self.date(only)?;
        let people = self.all.iter().any(|piece| {
            let named = piece.mention.is_some_and(|it| {
                matches!(it.value, Value::Person(_) | Value::Stranger | Value::Title(_) | Value::Role { .. })
            });
            named
                || change::is_people(piece.text)
                || matches!(piece.text, "he" | "she" | "his" | "her" | "who" | "whose" | "born" | "i")
        });
        let made = only >= 2
            && matches!(self.before(only), "in")
            && since::dates(self.text(only - 2))
            && self.text(only - 2).ends_with('d')
            || self.text(only.wrapping_sub(2)) == "built";
        if people || !made || length.number.vague || length.number.hedge.is_some() {
            return None;
        }
        let verb = only - 2;
        // "…, built in 1991, is 13 years old"
        let is_old = only + 3 == at
            && self.text(only + 1) == ","
            && matches!(self.text(only + 2), "is")
            && self.before(verb) == ",";
        // "the 13-year-old club, founded in 1991,"
        let noun =
            (at + 1..verb).all(|at| self.text(at).bytes().all(|b| b.is_ascii_lowercase() || b == b','));
        let named = verb > at + 1
            && verb - at <= 4
            && self.before(verb) == ","
            && noun
            && self.closes(only + 1)
            && matches!(self.before(at), "the" | "a" | "an" | "its");
        let claim = self.claim(at, length, date, To::Publication);
        if is_old {
            self.found(verb, at + 1, claim)
        } else if named {
            self.found(at, only + 1, claim)
        } else {
            None
        }
    }
}
