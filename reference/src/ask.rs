//! Questions that judgement asks, beyond looking rows up.

use jiff::civil::Date;

use crate::date::PartialDate;
use crate::reference::Reference;
use crate::rows::*;
use crate::{EntityId, TitleId};

/// Whether something held on a day, as far as rows of limited precision can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// It did not.
    No,
    /// The rows do not tell: a date is known to the month or year only, or the row is known to an earlier day.
    Perhaps,
    /// It did.
    Yes,
}

/// Whether a span of time with partly known ends holds `day`. An open end reaches to `known_to`, and perhaps beyond.
pub fn holds(
    start: Option<PartialDate>,
    end: Option<PartialDate>,
    known_to: Option<PartialDate>,
    day: Date,
) -> Held {
    let begun = match start {
        None => Held::Perhaps,
        Some(start) if day >= start.last() => Held::Yes,
        Some(start) if day < start.first() => Held::No,
        Some(_) => Held::Perhaps,
    };
    let lasting = match (end, known_to) {
        (Some(end), _) if day <= end.first() => Held::Yes,
        (Some(end), _) if day > end.last() => Held::No,
        (Some(_), _) => Held::Perhaps,
        (None, Some(known)) if day <= known.last() => Held::Yes,
        (None, _) => Held::Perhaps,
    };
    begun.min(lasting)
}

impl Term {
    /// Whether the term holds `day`. The first and the last day both count.
    pub fn holds(&self, day: Date) -> Held {
        holds(self.start, self.end, self.known_to, day)
    }

    /// Whether the term was over before `day` for certain.
    pub fn over_before(&self, day: Date) -> bool {
        self.end.is_some_and(|end| end.last() < day)
    }

    /// Whether the term is an ordinary one: neither acting nor elect nor disputed.
    pub fn is_full(&self) -> bool {
        self.status.is_empty()
    }
}

impl Journey {
    /// The first day that the journey may have had.
    pub fn first_day(&self) -> Date {
        self.start.first()
    }

    /// The last day that the journey may have had. An end that is not known to the day tells nothing; the start then counts.
    pub fn last_day(&self) -> Date {
        self.end.and_then(PartialDate::exact).unwrap_or_else(|| self.start.last()).max(self.start.first())
    }

    /// Whether both ends of the stay are known to the day.
    pub fn stay_is_known(&self) -> bool {
        !self.meeting_days_only
            && self.start.exact().is_some()
            && self.end.and_then(PartialDate::exact).is_some()
    }

    /// Whether the traveller may have been there on a day from `from` to `to`.
    pub fn touches(&self, from: Date, to: Date) -> bool {
        self.first_day() <= to && from <= self.last_day()
    }
}

impl Membership {
    /// Whether the membership holds `day`.
    pub fn holds(&self, day: Date) -> Held {
        holds(self.from, self.to, self.known_to, day)
    }
}

impl Relation {
    /// Whether the relation holds `day`; one without a start has always held.
    pub fn holds(&self, day: Date) -> Held {
        let start = self.from.or(PartialDate::year_only(-9999));
        holds(start, self.to, self.known_to, day)
    }
}

impl Reference {
    /// The offices that bear `title` and belong to `of`.
    pub fn offices_of(&self, of: EntityId, title: TitleId) -> impl Iterator<Item = EntityId> {
        self.offices_with_title(title)
            .iter()
            .copied()
            .filter(move |&office| self.entity(office).within == Some(of))
    }

    /// The offices that belong to `of`.
    pub fn offices_in(&self, of: EntityId) -> impl Iterator<Item = EntityId> {
        self.rows.offices_in.get(&of).into_iter().flatten().copied()
    }

    /// The offices of `country` whose holders news calls its leader.
    pub fn leader_offices(&self, country: EntityId) -> impl Iterator<Item = EntityId> {
        self.offices_in(country).filter(|&id| self.office(id).is_some_and(|office| office.leader))
    }

    /// The terms of `office` that hold `day`, certainly or perhaps.
    pub fn holders(&self, office: EntityId, day: Date) -> impl Iterator<Item = (&Term, Held)> {
        let terms = self.terms_of_office(office).iter();
        terms.map(move |term| (term, term.holds(day))).filter(|(_, held)| *held > Held::No)
    }

    /// The declarations that together make a list complete on every day from `from` to `to`; `None` if a day is left out.
    ///
    /// The declarations are those of the list that is asked for; which are not of complete lists, are passed over.
    pub fn covered<'r>(
        &'r self,
        declarations: impl Iterator<Item = &'r Coverage>,
        from: Date,
        to: Date,
    ) -> Option<Vec<&'r Coverage>> {
        let mut windows: Vec<(Date, Date, &Coverage)> = declarations
            .filter(|coverage| coverage.complete)
            .map(|coverage| {
                let start = coverage.from.map_or(Date::MIN, PartialDate::first);
                let end = coverage.to.map_or_else(|| self.ends().last(), PartialDate::last);
                (start, end, coverage)
            })
            .collect();
        crate::order::sort_by_key(&mut windows, |&(start, end, _)| (start, end));
        let mut used = Vec::new();
        let mut next = from;
        while next <= to {
            let reach = windows
                .iter()
                .filter(|(start, end, _)| *start <= next && next <= *end)
                .max_by_key(|(_, end, _)| *end)?;
            used.push(reach.2);
            next = reach.1.tomorrow().unwrap_or(Date::MAX);
            if reach.1 == Date::MAX {
                break;
            }
        }
        Some(used)
    }

    /// The first day from which on, without a gap up to `to`, the list that these declarations speak of is complete.
    pub fn covered_since<'r>(
        &'r self,
        declarations: impl Iterator<Item = &'r Coverage>,
        to: Date,
    ) -> Option<Date> {
        let fitting: Vec<&Coverage> = declarations.filter(|coverage| coverage.complete).collect();
        let mut first: Option<Date> = None;
        let mut day = to;
        loop {
            let reach = fitting
                .iter()
                .map(|coverage| {
                    let start = coverage.from.map_or(Date::MIN, PartialDate::first);
                    (start, coverage.to.map_or_else(|| self.ends().last(), PartialDate::last))
                })
                .filter(|&(start, end)| start <= day && day <= end)
                .map(|(start, _)| start)
                .min();
            let Some(start) = reach else { return first };
            first = Some(start);
            match start.yesterday() {
                Ok(before) => day = before,
                Err(_) => return first,
            }
        }
    }

    /// Whether a declaration speaks of journeys from `from` by the holder of `office` to one of the places `to`.
    pub fn covers_journeys(
        &self,
        coverage: &Coverage,
        from: EntityId,
        office: EntityId,
        to: &[EntityId],
    ) -> bool {
        // What tells most declarations apart is asked first.
        coverage.offices.contains(&office)
            && coverage.subject == self.entity(from).id
            && self.text(coverage.relation) == "journeys"
            && (to.iter().any(|&place| coverage.object == self.entity(place).id)
                || self.text(coverage.object) == "*")
    }
}
