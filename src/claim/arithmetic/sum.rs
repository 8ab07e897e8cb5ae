//! Sums: a number, and the parts that it is said to be made of.

use super::{Claim, Cover, exact};
use crate::article::Article;
use crate::claim::Found;
use crate::claim::piece::{self, Piece};
use crate::english::change;
use crate::mention::Value;

/// Counts in a row: "11 women, nine men and three children".
#[derive(Debug)]
struct List<'a> {
    counts: Vec<f64>,
    /// The nouns of the counts, as far as they have any.
    nouns: Vec<&'a str>,
    /// The position behind it.
    end: usize,
    /// Whether the first is said to be of a number before it: "11 of them women".
    of_them: bool,
}

/// Every number of the sentence that is printed with its parts.
pub(super) fn find(article: &Article<'_>, all: &[Piece<'_>], out: &mut Vec<Found<Claim>>) {
    let mut at = 0;
    while at < all.len() {
        let found = total_first(all, at).or_else(|| parts_first(all, at));
        at = match found {
            Some((parts, total, cover, last)) => {
                let span = piece::span(article, &all[at..last]);
                out.push(Found { span, claim: Claim::Sum { parts, total, cover } });
                last
            }
            None => at + 1,
        };
    }
}

fn text<'a>(all: &[Piece<'a>], at: usize) -> &'a str {
    all.get(at).map_or("", |piece| piece.text)
}

fn number(all: &[Piece<'_>], at: usize) -> Option<f64> {
    match all.get(at)?.mention?.value {
        Value::Number(number) if exact(&number) => Some(number.value),
        _ => None,
    }
}

fn is_word(piece: &Piece<'_>) -> bool {
    piece.mention.is_none() && piece.text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'\'')
}

/// How many of the pieces at `at` name something and tell nothing else of it.
fn named(all: &[Piece<'_>], at: usize, most: usize) -> usize {
    let fits = |piece: &&Piece<'_>| {
        let name = piece.mention.is_some_and(|mention| {
            !matches!(
                mention.value,
                Value::Number(_)
                    | Value::Percent { .. }
                    | Value::Money { .. }
                    | Value::Quantity { .. }
                    | Value::Date(_)
            )
        });
        name || is_word(piece) && !change::ends_part(piece.text)
    };
    all[at.min(all.len())..].iter().take(most).take_while(fits).count()
}

/// The noun that is counted at `at`: the nearest word for people, else the first word.
fn noun<'a>(all: &[Piece<'a>], at: usize, len: usize) -> &'a str {
    let words = || all[at.min(all.len())..].iter().take(len).map(|piece| piece.text);
    words().find(|word| change::is_people(word)).or_else(|| words().next()).unwrap_or("")
}

/// The list that begins at `at`.
fn list<'a>(all: &[Piece<'a>], mut at: usize) -> Option<List<'a>> {
    // "(11 men, 14 women)", ": 11 men, 14 women"
    let enclosed = matches!(text(all, at.wrapping_sub(1)), "(" | ":");
    const LONGEST: usize = 6;
    let mut out = List { counts: Vec::new(), nouns: Vec::new(), end: at, of_them: false };
    let mut is_last = false;
    loop {
        at += usize::from(is_last && matches!(text(all, at), "the"));
        let counted = number(all, at);
        let single = matches!(text(all, at), "a" | "an" | "one");
        // "11 of them women and 14 men"
        let of_them = matches!([text(all, at + 1), text(all, at + 2)], ["of", "them" | "whom"]);
        out.of_them |= of_them;
        let lead = if of_them { 2 + usize::from(text(all, at + 3) == "were") } else { 0 };
        let len = lead + named(all, at + 1 + lead, if is_last { 3 } else { LONGEST });
        let noun = noun(all, at + 1 + lead, len - lead);
        // "a woman" is one; "a report" is none of a list of numbers.
        let count = match counted {
            Some(count) => count,
            None if single && change::is_people(noun) => 1.0,
            None => return None,
        };
        if len == 0 && out.counts.is_empty() || change::is_anybody(noun) && !out.counts.is_empty() {
            return None;
        }
        out.counts.push(count);
        out.nouns.push(noun);
        out.end = at + 1 + len;
        if is_last {
            return Some(out);
        }
        (at, is_last) = match [text(all, out.end), text(all, out.end + 1)] {
            ["," | ";", "and"] => (out.end + 2, true),
            ["and", _] => (out.end + 1, true),
            ["," | ";", _] => (out.end + 1, false),
            [")" | "." | "", _] if enclosed && out.counts.len() >= 2 => return Some(out),
            _ => return None,
        };
    }
}

/// A list that is closed: nothing goes on its last part.
fn closed_list<'a>(all: &[Piece<'a>], at: usize) -> Option<List<'a>> {
    let list = list(all, at)?;
    let closes = matches!(text(all, list.end), "" | "." | "," | ";" | "--" | ")" | ":")
        || change::is_verb(text(all, list.end));
    (closes && list.counts.len() >= 2).then_some(list)
}

type Sum = (Vec<f64>, f64, Cover, usize);

/// "25 people, 11 women and 14 men"; "25 ships: 11 frigates and 14 destroyers"; "of the 25 dead, 11 were women and the other 14 men".
fn total_first(all: &[Piece<'_>], at: usize) -> Option<Sum> {
    const LONGEST: usize = 6;
    let total = number(all, at)?;
    if matches!(text(all, at.wrapping_sub(1)), "first" | "last" | "next" | "other") {
        return None;
    }
    let sized = text(all, at + 1) == "-"
        && matches!(text(all, at + 2), "member" | "strong" | "person" | "man" | "seat" | "judge" | "nation");
    let from = if sized { at + 3 } else { at + 1 };
    let len = named(all, from, LONGEST);
    let head = noun(all, from, len.min(3));
    let mut end = from + len;
    // "the group of 25, 11 men and 14 women,", "the toll stands at 25: 11 men and 14 women"
    let collective =
        text(all, at.wrapping_sub(1)) == "of" && change::is_collective(text(all, at.wrapping_sub(2)));
    let told = matches!(text(all, at.wrapping_sub(1)), "at" | "to" | "of" | "is") && text(all, from) == ":";
    if len == 0 && !change::comprises(text(all, from)) && !collective && !told {
        return None;
    }
    if text(all, at.wrapping_sub(1)) == "the" && matches!(text(all, at.wrapping_sub(2)), "of" | "among")
        || text(all, at.wrapping_sub(1)) == "of" && text(all, end) == ","
    {
        return divided(all, total, head, end);
    }
    // "25 people were killed: 11 women and 14 men"
    if change::is_verb(text(all, end)) {
        let told = all[end + 1..].iter().take(3).take_while(|piece| is_word(piece)).count();
        if matches!(text(all, end + 1 + told), "," | ":" | "--" | "(") && told > 0 {
            end += 1 + told;
        }
    }
    let mark = text(all, end);
    let verb_at = (from..end).rev().find(|&at| change::comprises(text(all, at)));
    // "the cabinet's 25 members are 11 men and 14 women"; "a 25-member crew of 11 men and 14 women"
    let comprised = matches!(mark, "of" | "are" | "were" | "has" | "have" | "had" | "with" | "is" | "was")
        || verb_at.is_some_and(|verb| verb + 1 == end);
    let begin = match mark {
        _ if change::comprises(mark) => end + 1,
        "," | ":" | "--" | "(" => end + 1,
        "of" | "are" | "were" | "has" | "have" | "with" | "had" | "is" | "was"
            if sized || mark == "were" || mark == "are" =>
        {
            end + 1
        }
        _ if comprised && sized => end,
        _ => return None,
    };
    let list = closed_list(all, begin)?;
    let whole = change::is_whole(&list.nouns);
    let sum: f64 = list.counts.iter().sum();
    let among = all[list.end.min(all.len())..].iter().take(3).any(|piece| piece.text == "among");
    let set_off = matches!(mark, ":" | "--" | "(") && !among;
    // "11 state schools and nine private ones, and five colleges"
    let goes_on = matches!(
        [text(all, list.end), text(all, list.end + 1)],
        [",", "and" | "plus" | "N"] | ["and" | "plus", _]
    );
    let anybody = change::is_anybody(head);
    // "Five officers, two soldiers and three clerks" is a list; only people in general are divided into parts, others into men and women.
    let cover = match (anybody, whole) {
        _ if goes_on => Cover::Perhaps,
        (true, true) if sum < total => Cover::Likely,
        (true, _) if !set_off => Cover::Disjoint,
        _ if whole && (set_off || sized || collective || list.of_them) => Cover::Likely,
        (false, true)
            if text(all, list.end) == ","
                && (change::is_verb(text(all, list.end + 1)) || text(all, list.end + 1).ends_with("ed")) =>
        {
            Cover::Likely
        }
        _ if set_off => Cover::Likely,
        _ => Cover::Perhaps,
    };
    Some((list.counts, total, cover, list.end))
}

/// What stands behind "of the 25 dead,".
fn divided(all: &[Piece<'_>], total: f64, head: &str, end: usize) -> Option<Sum> {
    const LONGEST: usize = 7;
    let verb = matches!(text(all, end), "were" | "are" | "was");
    let there = verb && text(all, end + 1) == "there";
    let from = match text(all, end) {
        "," => end + 1,
        _ if verb => end + 1 + usize::from(there),
        _ => return None,
    };
    // "11 women" or, behind a comma, "11 were women"
    let first = number(all, from)?;
    let mut next = from + 1;
    while next < all.len() && next - from <= LONGEST && is_told(&all[next]) {
        next += 1;
    }
    let first_noun =
        all[from + 1..next].iter().map(|piece| piece.text).find(|word| !change::is_verb(word)).unwrap_or("");
    let joint = match [text(all, next), text(all, next + 1)] {
        ["," | ";", "and" | "while"] => next + 2,
        ["and" | "while" | ";" | ",", _] => next + 1,
        _ => return None,
    };
    let (second_at, rest) = match [text(all, joint), text(all, joint + 1), text(all, joint + 2)] {
        ["the", "other" | "remaining" | "rest", "," | "of"] => (joint + 3, true),
        ["the", "other" | "remaining", _] => (joint + 2, true),
        _ => (joint, false),
    };
    let second = number(all, second_at)?;
    let told = second_at + 1 + usize::from(change::is_verb(text(all, second_at + 1)));
    let behind = told + named(all, told, 4);
    let second_noun =
        all[told..behind].iter().map(|piece| piece.text).find(|word| !change::is_verb(word)).unwrap_or("");
    if matches!([text(all, behind), text(all, behind + 1)], ["and" | ",", "N"] | [",", "and"]) {
        return None;
    }
    let cover = if rest {
        Cover::Sure
    } else if change::is_whole(&[first_noun, second_noun]) {
        Cover::Likely
    } else if matches!(head, "seats" | "votes") {
        Cover::Disjoint
    } else {
        Cover::Perhaps
    };
    Some((
        vec![first, second],
        total,
        cover,
        second_at + 1 + usize::from(second_noun == text(all, second_at + 1) && !second_noun.is_empty()),
    ))
}

/// Whether a piece tells what some of a number are: "11 *were women*", "11 *went to the government*".
fn is_told(piece: &Piece<'_>) -> bool {
    let name = piece.mention.is_some_and(|mention| {
        matches!(
            mention.value,
            Value::Place { .. }
                | Value::Organisation(_)
                | Value::Person(_)
                | Value::Title(_)
                | Value::Role { .. }
                | Value::Age(_)
        )
    });
    name || is_word(piece) && !matches!(piece.text, "and" | "while" | "but")
}

/// "11 women and 14 men, 25 people in all"; "11 women and 14 men, a total of 25".
fn parts_first(all: &[Piece<'_>], at: usize) -> Option<Sum> {
    let list = list(all, at)?;
    // A part that stands before the first makes it another sum.
    let longer = matches!(text(all, at.wrapping_sub(1)), "," | "and" | "plus")
        && at > 1
        && !all[..at].iter().all(|piece| piece.mention.is_none());
    // "11 men and 14 women were hurt - 25 people in all"
    let verb = change::is_verb(text(all, list.end));
    let told = if verb {
        1 + all[list.end + 1..].iter().take(3).take_while(|piece| is_word(piece)).count()
    } else {
        0
    };
    let mark = list.end + told;
    if list.counts.len() < 2 || !matches!(text(all, mark), "," | "--" | "(") {
        return None;
    }
    let mut from = mark + 1;
    from += usize::from(matches!(text(all, from), "for" | "or" | "making"));
    let told = [from, from + 1, from + 2].map(|at| text(all, at));
    let (total_at, sure) = match told {
        ["a", "total" | "combined", "of"] => (from + 3, true),
        ["totaling" | "totalling", ..] => (from + 1, true),
        ["a", "total" | "combined", "N"] => (from + 2, true),
        _ => (from, false),
    };
    let total = number(all, total_at)?;
    let len = named(all, total_at + 1, 2);
    let behind = (total_at + 1..=total_at + 1 + len).find(|&at| {
        matches!(
            [text(all, at), text(all, at + 1)],
            ["in", "all" | "total"] | ["all", "told"] | ["altogether", _]
        )
    });
    let last = match behind {
        Some(at) => at + if text(all, at) == "altogether" { 1 } else { 2 },
        None if sure => total_at + 1,
        None => return None,
    };
    let cover = if longer { Cover::Perhaps } else { Cover::Sure };
    Some((list.counts, total, cover, last))
}
