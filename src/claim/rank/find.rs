//! Finding ranks: "the world's second-largest economy" and whom it is said of.

use factlint_reference::{EntityId, EntityKind, Object};

use super::{Claim, Scope};
use crate::article::Article;
use crate::claim::visit::Target;
use crate::claim::{Found, Match, Mood, Pattern, land};
use crate::english::ranks::{self, RankNoun, Ranked};
use crate::mention::{Mention, Value};
use crate::span::Span;

/// The nouns of [`ranks::NOUNS`], and the adjectives, as they stand in patterns.
macro_rules! noun {
    () => {
        "(?P<noun>(?:trading|trade|commercial|export|import) partner|export (?:market|destination)|source of imports|\
         (?:crude |crude oil |natural )?(?:oil|gas|coal|crude) producer|producer of (?:oil|gas|coal|natural gas|crude)|(?:proven |known )?(?:crude )?(?:oil|gas) reserves|\
         (?:carbon |greenhouse gas |carbon dioxide )?(?:emitter|polluter)(?: of (?:carbon dioxide|greenhouse gases|carbon|planet - warming gases))?|exporter|importer|\
         economy|population|land area|area|territory|country|nation|member state|member|state|city|mountain|peak|summit|river|lake|island|desert)"
    };
}
macro_rules! adjective {
    () => {
        "(?:{nth:ordinal}(?: -)? )?(?P<adjective>largest|biggest|smallest|highest|longest|top|leading|main|number one|most(?: -)? populous|\
         most populated|least(?: -)? populous|least populated|(?:no \\. |number |number - ){no:number})"
    };
}
macro_rules! measured {
    ($slot:literal) => {
        concat!(
            "(?: (?:by|in|in terms of) (?:its |total )?(?P<",
            $slot,
            ">land area|area|land mass|landmass|size|territory|population|nominal gdp|nominal terms|\
             gdp at market exchange rates|purchasing power parity|purchasing power|purchasing - power parity|ppp|gross domestic product|gdp|\
             economic output))?"
        )
    };
}
/// Among whom something is ranked, before the rank: "the world's", "Africa's", "the African", "the continent's".
macro_rules! owner {
    () => {
        "(?:(?P<world>(?:the )?(?:world|globe|planet|earth)) 's?|(?:the )?{scope:place|organisation}(?: zone| area)?(?: 's?|(?P<whose> , whose| and its))|(?:the )?{people:nationality}(?: continent 's?)?|\
         (?P<its>its|their|the (?:country|nation|continent|region|bloc|group|alliance) 's?))"
    };
}
/// The same behind it: "in the world", "of any African country".
macro_rules! among {
    ($earth:literal, $where:literal, $here:literal) => {
        concat!(
            "(?: (?:in|on|of|for|among|across)(?: all| all of)? (?:(?:the )?(?P<",
            $earth,
            ">world|globe|planet|earth)|(?:the )?{",
            $where,
            ":place|organisation|nationality}(?: zone| area| countries| nations)?|(?P<",
            $here,
            ">the (?:country|nation|continent|region|bloc)))| of any {any",
            $where,
            ":nationality} (?:country|nation)|(?P<any",
            $earth,
            "> of (?:any|all) (?:country|countries|nation|nations)| globally| worldwide))?"
        )
    };
}

/// Every pattern of the kind.
pub(super) static PATTERNS: &[&Pattern] = &[&OF, &IN, &OWN, &RANKS, &MORE];

/// "the world's second-largest economy", "Seoul's largest trading partner", "the EU's biggest economy".
static OF: Pattern = Pattern::new(
    &["est ", "most ", "top ", "leading ", "main ", "no . N", "number "],
    concat!(
        owner!(),
        " (?:[a-z]+ (?:[a-z]+ )?and )?",
        adjective!(),
        "(?: single| global| foreign| two - way| national)? ",
        noun!(),
        measured!("by")
    ),
);

/// "the most populous country in Africa", "the second most populous nation after India"; "In Africa, Nigeria is the most populous country".
static IN: Pattern = Pattern::new(
    &["est ", "most ", "number ", "top "],
    concat!(
        "the (?:(?:{folk:nationality} )?(?P<thing>country|nation|state|city) with the |capital and )?(?:(?P<most>most (?:people|inhabitants))|",
        adjective!(),
        "(?: single| {kin:nationality})? ",
        noun!(),
        ")",
        measured!("by"),
        "(?: (?P<after>(?:after|behind)(?: only)? (?:the )?{place}(?:(?: , (?:the )?{place}){0,4}(?: ,)? and (?:the )?{place})?)|",
        among!("earth", "where", "here"),
        ")",
        measured!("also")
    ),
);

/// "Germany's economy, the largest in Europe", "the German economy is Europe's largest".
static OWN: Pattern = Pattern::new(
    &[" economy ", " population "],
    concat!(
        "(?:{holder:place} (?:'s?|, whose)|the {holds:nationality}) (?P<noun>economy|population) (?:, (?:now |still )?|, which is (?:now |still )?|is (?:now |still |also |by far )?|remains |-- )(?:the |",
        owner!(),
        " )",
        adjective!(),
        among!("earth", "where", "here"),
        measured!("by")
    ),
);

/// "China is second only to India in population", "Pakistan ranks fifth in the world by population".
static RANKS: Pattern = Pattern::new(
    &[" only ", " rank", " stands ", " behind ", " is O "],
    concat!(
        "{holder:place}(?: ,)?(?: which)?(?: now| also)? (?:(?P<second>(?:is |ranks |comes )?(?:second|O) (?:only to|behind(?: only)?) (?:the )?{place}|trails only (?:the )?{place})|\
         (?:ranks|is ranked|stands|comes|is) (?:as )?(?:{nth:ordinal}|(?:no \\. |number ){no:number}))",
        among!("earth", "where", "here"),
        measured!("by"),
        among!("orb", "place", "there")
    ),
);

/// "No African country has more people than Nigeria", "Russia covers more territory than any other country".
static MORE: Pattern = Pattern::new(
    &[" more ", " larger ", " bigger "],
    concat!(
        "(?:no (?:other )?(?:{folk:nationality} )?(?P<thing>country|nation)",
        among!("earth", "where", "here"),
        " (?:has|covers|boasts) (?:more (?P<what>people|inhabitants|territory|land|ground)|a (?:larger|bigger) (?P<which>population|economy|area|territory)) than (?:the )?{holder:place}\
         |{holds:place} (?:has|covers|boasts) (?:more (?P<that>people|inhabitants|territory|land|ground)|a (?:larger|bigger) (?P<those>population|economy|area|territory)) than any other (?:{kin:nationality} )?(?:country|nation)",
        among!("orb", "place", "there"),
        ")"
    ),
);

pub(super) fn find(article: &Article<'_>, sentence: usize, out: &mut Vec<Found<Claim>>) {
    let mut taken: Vec<Span> = Vec::new();
    for pattern in PATTERNS {
        for found in pattern.matches(article, sentence) {
            let reader = Reader { article, sentence, found: &found };
            if let Some(claim) = reader.claim()
                && !taken.iter().any(|span| span.overlaps(claim.span))
            {
                taken.push(claim.span);
                out.push(claim);
            }
        }
    }
}

/// A match to read.
struct Reader<'a> {
    article: &'a Article<'a>,
    sentence: usize,
    found: &'a Match<'a>,
}

/// What a rank is said of.
struct Subject<'a> {
    /// `None`: the text does not name it beside the rank.
    mention: Option<&'a Mention>,
    /// Whether it is said in the past tense.
    past: bool,
}

impl<'a> Reader<'a> {
    fn claim(&self) -> Option<Found<Claim>> {
        let (article, found) = (self.article, self.found);
        let before = found.before();
        if ["one of ", "among ", "N of "].iter().any(|some| before.ends_with(some)) {
            return None;
        }
        let noun = self.noun()?;
        let (from_top, quantities) = match found.words("adjective") {
            Some(_) if found.has("no") => ranks::ranked_by(noun, "top")?,
            Some(adjective) => ranks::ranked_by(noun, &adjective.replace(" - ", " "))?,
            None => (true, noun.quantities),
        };
        let narrowed = quantities.len() < noun.quantities.len();
        // "By area, Peru is …": the measure opens the sentence.
        let opening = ranks::opening_measure(before);
        let stated = found.words("by").or(found.words("also"));
        let by = stated.or(opening).and_then(ranks::rank_measure);
        // A measure that is named and not known makes it another claim.
        let after = found.after().trim_start();
        if by.is_none()
            && (opening.is_some() || after.starts_with("by ") || after.starts_with("in terms of "))
        {
            return None;
        }
        let rank = self.rank()?;
        // "Africa's second most populous nation after Nigeria": the one ahead is named.
        let ahead = rank == 2 && after.starts_with("after P ") && !after.starts_with("after P and ");
        if !ahead && after.split_whitespace().next().is_some_and(ranks::narrows) {
            return None;
        }
        let subject = self.subject(noun)?;
        let scope = self.scope(noun, subject.mention)?;
        let entity = match subject.mention {
            Some(mention) => Some(entity(article, mention, noun.ranked, scope)?),
            // Without a name beside it, only a partner can be told from the article: it is where its visit goes.
            None if noun.ranked != Ranked::Partner => return None,
            None => None,
        };
        let phrase = self.phrase();
        let modifiers = article.modifiers(self.sentence, phrase);
        if modifiers.mood != Mood::Asserted || modifiers.negated {
            return None;
        }
        let span = subject.mention.map_or(phrase, |mention| phrase.to(mention.span));
        let span = subject
            .mention
            .filter(|mention| mention.span.start < span.start)
            .map_or(span, |mention| mention.span.to(phrase));
        Some(Found {
            span,
            claim: Claim {
                subject: entity,
                ranked: noun.ranked,
                subject_span: subject.mention.map(|mention| mention.span),
                quantities: by.unwrap_or(quantities),
                measure_named: by.is_some() || narrowed,
                from_top,
                rank,
                rank_span: found.mention("nth").map(|m| m.span),
                scope,
                time: article.time_of(self.sentence),
                past: subject.past,
            },
        })
    }

    /// The words of the rank, without a measure behind them.
    fn phrase(&self) -> Span {
        let found = self.found;
        let whole = found.span();
        if found.has("after") || found.has("holder") || found.has("holds") {
            return whole;
        }
        let ends = ["noun", "scope", "world", "earth", "where", "here", "anyearth", "anywhere"];
        let end = ends.iter().filter_map(|slot| found.span_of(slot)).map(|span| span.end).max();
        Span { end: end.unwrap_or(whole.end), ..whole }
    }

    /// The noun that is ranked, or the one that the measure of a rank without a noun stands for.
    fn noun(&self) -> Option<&'static RankNoun> {
        let found = self.found;
        let more = ["what", "which", "that", "those"].iter().find_map(|slot| found.words(slot));
        let words = match found.words("noun") {
            Some(words) => words,
            None if found.has("most") => "population",
            None => ranks::noun_of_measure(more.or(found.words("by"))?)?,
        };
        // "the Turkish city with the largest population".
        let words =
            if found.words("thing") == Some("city") && words == "population" { "city" } else { words };
        ranks::rank_noun(&ranks::plain_noun(words))
    }

    fn rank(&self) -> Option<u32> {
        let found = self.found;
        if found.has("second") {
            return Some(2);
        }
        let rank = match found.mention("nth").or_else(|| found.mention("no")).map(|m| &m.value) {
            Some(Value::Ordinal(n)) => *n,
            Some(Value::Number(number))
                if (1.0..=200.0).contains(&number.value) && number.value.fract() == 0.0 =>
            {
                number.value as u32
            }
            Some(_) => return None,
            None => 1,
        };
        // "the fourth most populous after India, China and the United States": all that are ahead are named.
        let ahead = found.words("after").map(|words| words.matches('P').count() as u32);
        ahead.is_none_or(|ahead| ahead + 1 == rank || ahead == 1).then_some(rank)
    }

    fn scope(&self, noun: &RankNoun, subject: Option<&Mention>) -> Option<Scope> {
        let found = self.found;
        if ["world", "earth", "orb", "anyearth", "anyorb", "after"].iter().any(|slot| found.has(slot)) {
            return (noun.ranked != Ranked::Partner).then_some(Scope::World);
        }
        let slots = ["scope", "where", "place", "anywhere", "anyplace", "people", "folk", "kin"];
        if let Some(mention) = slots.iter().find_map(|slot| found.mention(slot)) {
            // "Turkey's capital is Ankara and its largest city": not Ankara's.
            let city = land::place(mention)
                .is_some_and(|place| self.article.reference.entity(place).kind == EntityKind::City);
            if city && found.has("whose") {
                return self.meant(noun, "its", subject);
            }
            return self.scope_of(noun, mention);
        }
        if let Some(words) = ["its", "here", "there"].iter().find_map(|slot| found.words(slot)) {
            return self.meant(noun, words, subject);
        }
        // "In Africa, Nigeria is the most populous country", "Among African countries".
        if let Some(opening) = self.opening() {
            return self.scope_of(noun, opening);
        }
        let compares = ["second", "what", "which", "that", "those"].iter().any(|slot| found.has(slot));
        (compares && noun.ranked == Ranked::Country).then_some(Scope::World)
    }

    /// The place that the sentence opens with: "In Africa, …".
    fn opening(&self) -> Option<&'a Mention> {
        let line = self.article.line(self.sentence);
        let place = line.text.find(" P ").into_iter().chain(line.text.find(" A ")).min()? + 1;
        let opens = ranks::opens_scope(&line.text[..place], &line.text[place + 1..]);
        opens.then(|| line.mention(self.article, place)).flatten()
    }

    fn scope_of(&self, noun: &RankNoun, mention: &Mention) -> Option<Scope> {
        let article = self.article;
        if matches!(mention.value, Value::Organisation(_)) {
            return (noun.ranked == Ranked::Country)
                .then_some(Scope::Members(land::organisation(article, mention)?));
        }
        self.scope_at(noun, land::place(mention)?)
    }

    fn scope_at(&self, noun: &RankNoun, place: EntityId) -> Option<Scope> {
        let reference = self.article.reference;
        let kind = reference.entity(place).kind;
        Some(match noun.ranked {
            Ranked::City if !kind.is_place() || kind == EntityKind::City => return None,
            Ranked::City => Scope::Country(place),
            Ranked::Partner => Scope::Country(Target::of_place(reference, place)?.country),
            _ if kind.is_country() || matches!(kind, EntityKind::City | EntityKind::State) => return None,
            _ => Scope::Region(place),
        })
    }

    /// What "the country's", "the continent" and the like mean.
    fn meant(&self, noun: &RankNoun, words: &str, subject: Option<&Mention>) -> Option<Scope> {
        let (article, sentence, reference) = (self.article, self.sentence, self.article.reference);
        let at = article.line(sentence).tokens(self.found.range()).start;
        let noun_meant = words.trim_start_matches("the ").split(' ').next().unwrap_or_default();
        match noun_meant {
            "bloc" | "group" | "alliance" => (noun.ranked == Ranked::Country)
                .then_some(Scope::Members(land::meant_organisation(article, sentence, at)?)),
            "continent" => {
                // The continent of the country that is spoken of.
                let country = land::place(subject?)?;
                let mut rows = reference.relations(country, "continent").iter();
                let continent =
                    rows.next()?.object.and_then(Object::entity).filter(|_| rows.next().is_none())?;
                self.scope_at(noun, continent)
            }
            // "South America has Brazil as its most populous country".
            "its" if noun.ranked == Ranked::Country => {
                let mut regions = article.mentions_in(sentence).iter().filter(|mention| {
                    mention.tokens.end as usize <= at
                        && land::place(mention).is_some_and(|place| {
                            matches!(reference.entity(place).kind, EntityKind::Continent | EntityKind::Region)
                        })
                });
                let region = regions.next().filter(|_| regions.next().is_none())?;
                self.scope_at(noun, land::place(region)?)
            }
            "its" | "country" | "nation" if matches!(noun.ranked, Ranked::City | Ranked::Partner) => {
                // "Istanbul, the country's largest city": the country named before is not the one that is ranked.
                let but = subject.and_then(land::place).map(|place| {
                    land::country_around(reference, place)
                        .filter(|_| noun.ranked == Ranked::Partner)
                        .unwrap_or(place)
                });
                let country = land::meant_country_but(article, sentence, at, but)?;
                self.scope_at(noun, country)
            }
            _ => None,
        }
    }

    /// What the rank is said of: before it with a comma or a form of "to be", or behind it with a comma or a form of "to be".
    fn subject(&self, noun: &RankNoun) -> Option<Subject<'a>> {
        let (article, found, ranked) = (self.article, self.found, noun.ranked);
        if let Some(mention) = ["holder", "holds"].iter().find_map(|slot| found.mention(slot)) {
            return Some(Subject { mention: Some(mention), past: false });
        }
        // A country is the one "with the largest population", and has it.
        let had = !found.has("thing") && ranks::is_had(noun.noun);
        let tells = |link: ranks::Link| link.has == had || noun.noun == "economy";
        let tokens = &article.document.tokens;
        let word = |at: usize| article.document.word(at);
        let start = article.document.token_at(found.span().start);
        let place = |mention: &&Mention| match &mention.value {
            Value::Place { form, .. } => {
                *form == crate::mention::PlaceForm::Name || ranked == Ranked::Country
            }
            Value::Organisation(_) => ranked == Ranked::Partner,
            _ => false,
        };
        let mentions = article.mentions_in(self.sentence);
        let before = mentions.iter().rev().filter(place).find(|m| m.tokens.end as usize <= start);
        // "In Nigeria, the largest city is Lagos": the place that opens the sentence is the scope.
        let opening = self.opening().map(|opening| opening.span);
        if let Some(mention) = before.filter(|mention| Some(mention.span) != opening) {
            let lower: Vec<String> =
                (mention.tokens.end as usize..start).map(|at| word(at).to_lowercase()).collect();
            let enumerated = mentions.iter().any(|other| {
                other.tokens.end == mention.tokens.start.saturating_sub(1)
                    && matches!(other.value, Value::Place { .. })
                    && matches!(word(other.tokens.end as usize), "," | "and")
                    && self.opening().is_none_or(|opening| opening.span != other.span)
            });
            let verb = (mention.tokens.start as usize).checked_sub(1).map_or("", word);
            let words: Vec<&str> = lower.iter().map(String::as_str).collect();
            if words == ["as"] && ranks::overtakes(verb) {
                return None;
            }
            let hyphen =
                tokens.get(mention.tokens.end as usize).is_some_and(|next| next.is_dash() && !next.spaced);
            if let Some(link) = ranks::link(&words).filter(|link| !enumerated && !hyphen && tells(*link)) {
                return Some(Subject { mention: Some(mention), past: link.past });
            }
        }
        let none = Subject { mention: None, past: false };
        let end = article.document.token_at(found.span().end.saturating_sub(1)) + 1;
        let Some(behind) = mentions.iter().filter(place).find(|m| m.tokens.start as usize >= end) else {
            return Some(none);
        };
        let gap: Vec<&str> = (end..behind.tokens.start as usize).map(word).collect();
        let comma = matches!(gap[..], [","] | [",", "the"]);
        let verb = matches!(
            gap[..],
            ["is"] | ["is", "the"] | ["remains"] | ["remains", "the"] | ["is", "now"] | ["is", "still"]
        );
        let next = behind.tokens.end as usize;
        let closed = tokens.get(next).is_none_or(|next| {
            next.is(',') || next.is('.') || next.is(')') || next.is(';') || (next.is_dash() && next.spaced)
        }) || verb && matches!(word(next), "and" | "but" | "with" | "followed");
        // "the largest country in Africa, Kenya, Uganda and …"
        let listed = tokens.get(next).is_some_and(|next| next.is(','))
            && (mentions.iter().any(|other| other.tokens.start as usize == next + 1 && place(&other))
                || tokens.get(next + 1).is_some_and(|_| matches!(word(next + 1), "and" | "or")));
        // "As the most populous nation in Africa, Nigeria counts": what is said follows.
        let opens = matches!(found.before().trim(), "as" | "with" | "home to") && comma;
        let told = ((comma || verb) && !had || opens) && (closed || opens) && (!listed || verb);
        Some(Subject { mention: told.then_some(behind), past: false })
    }
}

fn entity(article: &Article<'_>, mention: &Mention, ranked: Ranked, scope: Scope) -> Option<EntityId> {
    match mention.value {
        // Cities of one name lie in several countries: the one in the country that is spoken of.
        Value::Place { named, .. } if ranked == Ranked::City => {
            let Scope::Country(country) = scope else { return None };
            let reference = article.reference;
            let mut here = named.candidates().iter().copied().filter(|&id| {
                reference.entity(id).kind == EntityKind::City
                    && land::around(reference, id).any(|around| around == country)
            });
            match (here.next(), here.next()) {
                (Some(id), None) => Some(id),
                (Some(_), Some(_)) => None,
                // A capital of another country is no namesake.
                (None, _) => named.sure().filter(|&id| {
                    Target::of_place(reference, id).is_some_and(|city| city.is_capital(reference))
                }),
            }
        }
        Value::Place { named, .. } if !matches!(ranked, Ranked::Country | Ranked::Partner) => named.sure(),
        Value::Place { named, .. } => {
            let place = named.sure()?;
            let target = Target::of_place(article.reference, place)?;
            (target.city.is_none() || target.is_capital(article.reference)).then_some(target.country)
        }
        Value::Organisation(named) => named.sure(),
        _ => None,
    }
}
