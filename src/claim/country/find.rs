//! Finding what is said of a country.

use factlint_reference::{EntityId, EntityKind};

use super::patterns::{
    AREA, BORDERS, CAPITAL_FIRST, CAPITAL_LAST, CITY, CURRENCY, CURRENCY_LAST, ECONOMY, FORM, INDEPENDENCE,
    INDEPENDENCE_THEN, LANDLOCKED, LANGUAGE, LANGUAGE_LAST, NEIGHBOURS, POPULATION, POPULATION_FIRST, REGION,
    SINCE_INDEPENDENCE,
};
use super::{Claim, Fact, Measured, Named};
use crate::article::Article;
use crate::claim::{Found, Match, Mood, Pattern, land};
use crate::english::countries::{self, StateForm};
use crate::english::memberships;
use crate::english::units::Dimension;
use crate::mention::{Mention, Number, Value};
use crate::span::Span;

type Read = fn(&Reader<'_>) -> Option<Reading>;

const READERS: &[(&Pattern, Read)] = &[
    (&CAPITAL_FIRST, |reader| reader.capital_first()),
    (&CAPITAL_LAST, |reader| reader.capital_last()),
    (&CITY, |reader| reader.city()),
    (&REGION, |reader| reader.region()),
    (&LANDLOCKED, |reader| reader.landlocked()),
    (&BORDERS, |reader| reader.borders(false)),
    (&NEIGHBOURS, |reader| reader.borders(true)),
    (&CURRENCY, |reader| reader.currency()),
    (&CURRENCY_LAST, |reader| reader.currency()),
    (&LANGUAGE, |reader| reader.language()),
    (&LANGUAGE_LAST, |reader| reader.language()),
    (&FORM, |reader| reader.form()),
    (&INDEPENDENCE, |reader| reader.independence()),
    (&INDEPENDENCE_THEN, |reader| reader.independence()),
    (&SINCE_INDEPENDENCE, |reader| reader.independence()),
    (&POPULATION, |reader| reader.population()),
    (&POPULATION_FIRST, |reader| reader.population()),
    (&AREA, |reader| reader.size(&["of", "whose", "last", "size"], &["n", "n2", "n3"], Measured::Area)),
    (&ECONOMY, |reader| {
        reader.size(
            &["of", "whose", "adj", "of2", "of3", "folk", "of4"],
            &["n", "n2", "n3", "n4"],
            Measured::Economy,
        )
    }),
];

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let line = article.line(sentence);
    let names = ["P", "A"].iter().any(|letter| line.has(letter));
    if !names && !countries::REFERENCES.iter().any(|word| line.has(word)) {
        return;
    }
    let mut taken: Vec<(Span, std::mem::Discriminant<Fact>)> = Vec::new();
    for (pattern, read) in READERS {
        for found in pattern.matches(article, sentence) {
            let reader = Reader { article, sentence, found: &found };
            let Some(Reading { of, meant, fact, span }) = read(&reader) else { continue };
            let modifiers = article.modifiers(sentence, span);
            let kind = std::mem::discriminant(&fact);
            let told = taken.iter().any(|(other, fact)| other.overlaps(span) && *fact == kind);
            if modifiers.mood != Mood::Asserted || modifiers.negated || of.is_empty() || told {
                continue;
            }
            taken.push((span, kind));
            let time = article.time_of(sentence);
            let bare = meant && found.has("bare");
            out.push(Found { span, claim: Claim { of, meant, bare, fact, time } });
        }
    }
}

/// What a match says.
struct Reading {
    of: Vec<EntityId>,
    meant: bool,
    fact: Fact,
    span: Span,
}

/// A match to read.
struct Reader<'a> {
    article: &'a Article<'a>,
    sentence: usize,
    found: &'a Match<'a>,
}

fn named(mention: &Mention) -> Option<Named> {
    let places = land::places(mention)?;
    let candidates = places.candidates().to_vec();
    let all = candidates.len() < crate::mention::Named::MOST;
    Some(Named { candidates, all, span: mention.span })
}

impl Reader<'_> {
    /// The item behind the match.
    fn next(&self) -> &str {
        self.found.after().split_whitespace().next().unwrap_or_default()
    }

    fn slot(&self, slots: &[&str]) -> Option<&Mention> {
        slots.iter().find_map(|slot| self.found.mention(slot))
    }

    /// The sure country in the first of these slots that took part, or the one that words refer to; and whether they only refer to it.
    fn country(&self, slots: &[&str]) -> Option<(EntityId, bool)> {
        if let Some(mention) = self.slot(slots) {
            return Some((land::country(self.article.reference, mention)?, false));
        }
        Some((self.meant()?, true))
    }

    /// The country that "its", "the country's" or a bare "the" means.
    fn meant(&self) -> Option<EntityId> {
        let span = ["its", "bare"].iter().find_map(|slot| self.found.span_of(slot))?;
        let at = self.article.document.token_at(span.start);
        let country = land::meant_country(self.article, self.sentence, at)?;
        let sure = self.found.words("its").is_some_and(|words| words != "its") || !self.names_a_part(at);
        (sure && self.article.reference.entity(country).kind == EntityKind::Country).then_some(country)
    }

    /// Whether this sentence before the token `before`, or the one before it, names a part of a country, or something unknown that may be one.
    fn names_a_part(&self, before: usize) -> bool {
        let article = self.article;
        let start = article.document.sentences[self.sentence.saturating_sub(1)].tokens.start;
        let mentions = article
            .mentions
            .iter()
            .filter(|mention| (start..before).contains(&(mention.tokens.start as usize)));
        let part = mentions.clone().any(|mention| match mention.value {
            Value::Place { named, .. } => named.candidates().iter().any(|&id| {
                matches!(article.reference.entity(id).kind, EntityKind::State | EntityKind::Territory)
            }),
            _ => false,
        });
        let opens = |at: usize| article.document.sentences.iter().any(|sentence| sentence.tokens.start == at);
        let known = |at: usize| mentions.clone().any(|mention| mention.tokens.contains(&(at as u32)));
        part || (start..before)
            .any(|at| article.document.tokens[at].is_capitalised() && !opens(at) && !known(at))
    }

    /// Whether the country is the subject of a verb that the match begins with and something before it may be the true subject: "the fire *in*
    /// Greece covers".
    fn is_inside(&self) -> bool {
        let found = self.found;
        let before =
            found.before().trim().trim_end_matches(" the").split(' ').next_back().unwrap_or_default();
        let line = &self.article.line(self.sentence).text[found.range()];
        let verb = line.split(' ').find(|word| !matches!(*word, "P" | "," | "which"));
        verb.is_some_and(countries::tells_size) && memberships::takes_object(before)
    }

    /// Places of any kind that a slot can mean, or the country that words refer to.
    fn candidates(&self, slots: &[&str]) -> Option<(Vec<EntityId>, bool)> {
        match self.slot(slots) {
            Some(mention) => Some((land::places(mention)?.candidates().to_vec(), false)),
            None => Some((vec![self.meant()?], true)),
        }
    }

    /// The match from the name of its country on, or of what refers to it.
    fn span_from(&self, slots: &[&str]) -> Span {
        let start = self.slot(slots).map(|mention| mention.span.start);
        Span { start: start.unwrap_or(self.found.span().start), ..self.found.span() }
    }

    fn capital_first(&self) -> Option<Reading> {
        let found = self.found;
        const OWNERS: &[&str] = &["behind", "of", "folk", "land"];
        let (of, meant) = self.candidates(OWNERS)?;
        let city_mention = found.mention("city")?;
        let next = self.next();
        let link = found.words("link");
        if countries::widens_city(next) {
            return None;
        }
        let clause = found.words("own").is_some_and(|own| !own.starts_with('\''));
        // "has its capital in", "the capital in"; "the capital of Kenya Nairobi" and "the capital Nairobi" are no names side by side.
        if link == Some("in") && !clause || link.is_none() && (found.has("behind") || clause) {
            return None;
        }
        // "Kenya capital" is a headline's, or money of Kenya.
        if found.has("of") && !found.has("own") && !found.has("behind") && link.is_none() {
            return None;
        }
        // "the Chinese capital, Shanghai and Wuhan" is a list of three.
        let apposed = matches!(link, Some("," | "--" | "("));
        if apposed {
            let closed = matches!(next, "" | "," | "." | ";" | ")" | "--" | ":");
            let listed = next == "," && {
                let rest = found.after().trim_start().trim_start_matches(", ");
                rest.starts_with("P ") || rest.starts_with("and P ")
            };
            let surely = ["own", "the", "behind", "its", "bare", "land"].iter().any(|slot| found.has(slot));
            // "As the capital of Kenya, Nairobi has": what is said follows.
            let opens = found.before().trim() == "as" && !listed;
            if !(closed || opens) || listed || !surely {
                return None;
            }
        } else if (meant || found.has("behind")) && link == Some("of") {
            // "the capital of Kenya": the city is still to come, or is none.
            return None;
        }
        if matches!(link, Some("is" | "has been" | "remains"))
            && !matches!(next, "" | "." | "," | ";" | "and" | "but" | "--" | "since" | "while" | ")")
        {
            return None;
        }
        let city = named(city_mention)?;
        if !city.candidates.iter().any(|&id| land::is_city(self.article.reference, id)) {
            return None;
        }
        let same = of.iter().any(|place| city.candidates.contains(place));
        let former = found.has("former") || found.before().ends_with(" former ");
        let span = match meant || found.has("behind") {
            true => found.span(),
            false => Span { end: city_mention.span.end, ..self.span_from(OWNERS) },
        };
        let fact = Fact::Capital { city, former, past: false };
        (!same).then_some(Reading { of, meant, fact, span })
    }

    fn capital_last(&self) -> Option<Reading> {
        let found = self.found;
        let (of, meant) = self.candidates(&["whose", "of", "folk"])?;
        let next = self.next();
        let behind = found.has("whose");
        if (!behind && !countries::ends_capital(next))
            || (behind && countries::widens_city(next) && next != "state")
            || found.has("bare") && !matches!(next, "," | "." | "" | ";" | ")")
        {
            return None;
        }
        let former = found.has("former") || found.has("once");
        let fact = Fact::Capital { city: named(found.mention("city")?)?, former, past: found.has("past") };
        Some(Reading { of, meant, fact, span: found.span() })
    }

    fn city(&self) -> Option<Reading> {
        let (of, meant) = self.country(&["of", "folk", "land"])?;
        let city = self.slot(&["city", "town"])?;
        if countries::widens_city(self.next()) {
            return None;
        }
        let span = match self.found.mention("of") {
            Some(mention) => mention.span.to(city.span),
            None => self.found.span(),
        };
        Some(Reading { of: vec![of], meant, fact: Fact::City { city: named(city)? }, span })
    }

    fn region(&self) -> Option<Reading> {
        let found = self.found;
        let (of, meant) = self.country(&["of", "which", "sits"])?;
        let region = land::place(self.slot(&["region", "part", "where", "there", "alike"])?)?;
        let kind = self.article.reference.entity(region).kind;
        if !matches!(kind, EntityKind::Continent | EntityKind::Region) || countries::widens_city(self.next())
        {
            return None;
        }
        // "the largest country in Asia" is for ranks to judge.
        let line = &self.article.line(self.sentence).text[found.range()];
        if found.has("where") && line.contains(" the ") && (line.contains("est ") || line.contains(" most "))
        {
            let some = ["one of ", "N of "].iter().any(|some| line.contains(some));
            if !some {
                return None;
            }
        }
        // "Brazil, in Europe for a friendly": a team or a government may be away from home.
        let closed = matches!(self.next(), "" | "," | "." | ";" | ")");
        if found.has("lies") && !closed {
            return None;
        }
        let span = self.span_from(&["region"]);
        Some(Reading { of: vec![of], meant, fact: Fact::Region(region), span })
    }

    fn landlocked(&self) -> Option<Reading> {
        let (of, meant) = self.country(&["of", "of2", "of3", "of4"])?;
        Some(Reading { of: vec![of], meant, fact: Fact::Landlocked, span: self.found.span() })
    }

    /// `loose`: the words may be said of countries across a sea, too.
    fn borders(&self, loose: bool) -> Option<Reading> {
        const OWNERS: &[&str] =
            &["of", "first", "of2", "of3", "of4", "of5", "of6", "of7", "of8", "of9", "of10", "of11"];
        let owner = self.slot(OWNERS)?;
        let of = land::country(self.article.reference, owner)?;
        let span = self.found.span();
        let neighbours: Option<Vec<EntityId>> = self
            .article
            .mentions_in(self.sentence)
            .iter()
            .filter(|mention| {
                mention.span.start >= owner.span.end
                    && mention.span.end <= span.end
                    && matches!(mention.value, Value::Place { .. })
            })
            .map(|mention| land::country(self.article.reference, mention))
            .collect();
        // "borders Texas" and "borders the Chinese province" speak of something smaller than countries.
        let neighbours = neighbours.filter(|all| !all.is_empty() && !all.contains(&of))?;
        // "borders France on Saint Martin" is said of a part far from the rest.
        let apart = matches!(self.next(), "on" | "at" | "off" | "through" | "via");
        // "Poland's neighbor Germany's army", "Poland and neighboring Germany and Austria".
        let goes_on = loose && matches!(self.next(), "'s" | "-");
        (!apart && !goes_on && !countries::widens_city(self.next())).then_some(Reading {
            of: vec![of],
            meant: false,
            fact: Fact::Borders { neighbours, loose },
            span,
        })
    }

    fn currency(&self) -> Option<Reading> {
        let (article, found) = (self.article, self.found);
        let (of, meant) = self.country(&["behind", "inside", "of", "folk", "land", "user", "has"])?;
        // "the euro" is a name of the union that has it, too.
        const WORDS: &[&str] = &["word", "union", "word2", "union2", "word3"];
        let span = WORDS.iter().find_map(|slot| found.span_of(slot))?;
        let article_before = article.text(span).strip_prefix("the ").map_or(0, |_| "the ".len() as u32);
        let span = Span { start: span.start + article_before, ..span };
        let word = article.text(span).to_lowercase();
        // "uses the dollar as its currency" says more than that it is in use.
        let used = found.has("uses") && !found.after().trim_start().starts_with("as its ");
        Some(Reading { of: vec![of], meant, fact: Fact::Currency { word, span, used }, span: found.span() })
    }

    fn language(&self) -> Option<Reading> {
        let found = self.found;
        const OWNERS: &[&str] = &["behind", "of", "folk", "land", "has", "with", "inside", "front"];
        let (of, meant) = self.country(OWNERS)?;
        let span = ["first", "last", "as"].iter().find_map(|slot| found.span_of(slot))?;
        let word = self.article.text(span).to_owned();
        if !word.starts_with(char::is_uppercase) {
            return None;
        }
        let only = found.has("sole") || found.has("only");
        Some(Reading { of: vec![of], meant, fact: Fact::Language { word, only }, span: found.span() })
    }

    fn form(&self) -> Option<Reading> {
        let (of, meant) = self.country(&["of"])?;
        let form = StateForm::of(self.found.words("form")?)?;
        matches!(
            self.next(),
            "" | "," | "." | ";" | "and" | "with" | "whose" | "--" | "since" | "that" | "in" | "where"
        )
        .then_some(Reading { of: vec![of], meant, fact: Fact::Form(form), span: self.found.span() })
    }

    fn independence(&self) -> Option<Reading> {
        let found = self.found;
        const OWNERS: &[&str] = &["of", "whose", "who", "to", "given"];
        let of = match self.slot(OWNERS) {
            Some(mention) => land::country(self.article.reference, mention)?,
            None => self.opener()?,
        };
        let date = self.slot(&["at", "when"])?;
        let Value::Date(printed) = &date.value else { return None };
        // "in 1963 and 1962" speaks of two countries in turn; "the then-Republic of the Congo" is another country today.
        let listed =
            ["and Y ", ", Y ", "or Y "].iter().any(|next| found.after().trim_start().starts_with(next));
        if listed || found.before().ends_with(" then - ") {
            return None;
        }
        // Without a printed year the anniversary is meant, not the day.
        let at = printed.resolved.filter(|_| printed.year.is_some() && printed.span_of_years.is_none())?;
        let from = match self.slot(&["from", "giver"]) {
            Some(mention) => Some(land::place(mention)?),
            None => None,
        };
        let gained = countries::gains_independence(found.words("verb").unwrap_or_default());
        let fact = Fact::Independence { from, at, gained, year_span: date.span };
        Some(Reading { of: vec![of], meant: false, fact, span: found.span() })
    }

    /// The country that the sentence begins with, if it names no other but the one that the match names.
    fn opener(&self) -> Option<EntityId> {
        let mentions = self.article.mentions_in(self.sentence);
        let own = self.found.mention("from").map(|mention| mention.span);
        let mut places = mentions
            .iter()
            .filter(|mention| matches!(mention.value, Value::Place { .. }) && Some(mention.span) != own);
        let first = places.next().filter(|_| places.next().is_none())?;
        let before = self.found.before().trim_start();
        let opens = before.strip_prefix("the ").unwrap_or(before).starts_with("P ");
        land::country(self.article.reference, first).filter(|_| opens)
    }

    fn number(&self, slots: &[&str]) -> Option<Number> {
        match self.slot(slots)?.value {
            Value::Number(number) | Value::Money { number, currency: Some("USD") } => Some(number),
            Value::Quantity { number, unit } if unit.dimension == Dimension::Area => {
                Some(number.scaled(unit.factor * 1e-6))
            }
            _ => None,
        }
    }

    fn size(&self, of: &[&str], n: &[&str], measure: Measured) -> Option<Reading> {
        let number = self.number(n).filter(|_| !self.is_inside())?;
        let (of, meant) = match self.slot(of) {
            Some(mention) => (land::place(mention)?, false),
            None => (self.meant()?, true),
        };
        let kind = self.article.reference.entity(of).kind;
        let measured =
            kind == EntityKind::Country || (kind == EntityKind::City && measure == Measured::Population);
        let span = self.found.span();
        measured.then_some(Reading { of: vec![of], meant, fact: Fact::Size { measure, number }, span })
    }

    fn population(&self) -> Option<Reading> {
        const NUMBERS: &[&str] = &["n", "n2", "n3", "n4", "n5", "n6", "n7", "n8"];
        /// "a country of 17,000 islands": without a noun of people, only large numbers that end a phrase speak of people.
        const MANY: f64 = 1e6;
        let found = self.found;
        let number = self.number(NUMBERS)?;
        let first = ["live", "there", "last", "named"].iter().any(|slot| found.has(slot));
        // "Germany's 3 million people of Turkish descent" and "a population of 2 million refugees" are not the whole.
        let next = self.next();
        let whole = match first {
            true => !countries::widens_city(next) && (found.has("last") || countries::ends_population(next)),
            false => {
                countries::ends_population(next)
                    || found.has("n7") && next == "live"
                    || found.has("n3") && self.article.text(found.span()).ends_with(')')
            }
        };
        let words = found.words("people").is_some() || first;
        let people = words || ["n2", "n3", "n4"].iter().any(|slot| found.has(slot));
        // "its 12 million", "where 5 million": not without a noun of people.
        let counted = people || (found.has("n") && number.value >= MANY);
        // "of 1.4 billion people" behind a name alone is no whole country's ("a Germany of 84 million").
        let doubtful = found.has("n8") && !found.has("its");
        let named = ["of", "live", "there", "last", "named"];
        self.size(&named, NUMBERS, Measured::Population).filter(|_| whole && counted && !doubtful)
    }
}
