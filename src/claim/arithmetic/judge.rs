//! What the terms of a computation give, and whether it is what is stated.

use super::{CLOSE, Cover, MULTIPLE, Stated};
use crate::judge::bounds::Bounds;
use crate::judge::{Judgement, Verdict, say};
use crate::mention::{Hedge, Number};
use crate::span::Span;

/// The interval of true values behind a printed term.
fn interval(number: &Number) -> (f64, f64) {
    let bounds =
        Bounds::of(&Number { hedge: number.hedge.filter(|hedge| *hedge == Hedge::About), ..*number });
    (bounds.low, bounds.high)
}

pub(super) fn judge_change(
    from: &Number,
    to: &Number,
    stated: &Stated,
    up: bool,
    percentages: bool,
    figures: Option<Span>,
) -> Option<Judgement> {
    let (a, b) = (from.value, to.value);
    // A fall from the lower to the higher is another order of words, not a slip of the pen.
    if a <= 0.0 || b <= 0.0 || a == b || (b > a) != up {
        return None;
    }
    let ((al, ah), (bl, bh)) = (interval(from), interval(to));
    let sign = if up { 1.0 } else { -1.0 };
    let (x, y) = (say::large(a), say::large(b));
    match stated {
        Stated::Multiple { times, hedge } => {
            let number = Number { hedge: *hedge, ratio: hedge.is_none(), ..Number::plain(*times, 1.0) };
            let (low, high) = (bl / ah, bh / al);
            let bounds = Bounds::of_count(&number);
            let reading = format!("{y} is {}{} times {x}.", say::hedge(*hedge), say::number(*times));
            let ratio = say::significant(b / a, 3);
            let summary = format!("{y} is {ratio} times {x}.");
            let working = format!("{y} ÷ {x} = {ratio}; {bounds} is admitted");
            Some(if overlaps(&bounds, low, high) {
                Judgement::supported(reading, summary).working(working)
            } else if ((b / a) / times - 1.0).abs() <= MULTIPLE + CLOSE {
                both(Judgement::conflicting(reading, summary.clone()), "roughly", "exactly", &summary)
                    .working(working)
            } else {
                Judgement::refuted(reading, summary).working(working)
            })
        }
        Stated::Percent { number, points } => {
            let change = sign * (b / a - 1.0) * 100.0;
            let ends = [sign * (bl / ah - 1.0) * 100.0, sign * (bh / al - 1.0) * 100.0];
            let (low, high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            let difference = sign * (b - a);
            let apart = [sign * (bl - ah), sign * (bh - al)];
            let bounds = Bounds::of_measure(number);
            let unit = if *points { "percentage points" } else { "percent" };
            let said = format!("{}{} {unit}", say::hedge(number.hedge), say::number(number.value));
            let reading = format!("From {x} to {y} is a change of {said}.");
            let percent = format!("From {x} to {y} is {} percent", say::significant(change, 3));
            let relative = format!("({y} − {x}) ÷ {x} = {} %", say::significant(sign * change, 4));
            let in_points =
                format!("{y} − {x} = {} percentage points", say::significant(sign * difference, 4));
            let fits = overlaps(&bounds, low, high);
            let fits_points =
                percentages && overlaps(&bounds, apart[0].min(apart[1]), apart[0].max(apart[1]));
            Some(match (*points, fits, fits_points) {
                (true, _, true) => Judgement::supported(reading, format!("{in_points}.")).working(in_points),
                (true, true, false) if percentages => {
                    let summary =
                        format!("{percent}, which is {} percentage points.", say::significant(difference, 3));
                    both(
                        Judgement::conflicting(reading, summary),
                        "in percent",
                        "in percentage points",
                        &in_points,
                    )
                    .working(in_points)
                }
                (true, ..) if !percentages => return None,
                (true, ..) => Judgement::refuted(reading, format!("{in_points}.")).working(in_points),
                (false, true, _) => Judgement::supported(reading, format!("{percent}.")).working(relative),
                (false, false, true) => {
                    let summary = format!(
                        "{percent}; {} is the difference in percentage points.",
                        say::number(number.value)
                    );
                    both(
                        Judgement::conflicting(reading, summary),
                        "in percentage points",
                        "in percent",
                        &relative,
                    )
                    .working(relative)
                    .working(in_points)
                }
                (false, false, false) => {
                    let close = (number.value - change).abs() <= CLOSE * change.abs();
                    let summary = format!("{percent}, not {}.", say::number(number.value));
                    if close {
                        both(Judgement::conflicting(reading, summary), "roughly", "exactly", &relative)
                            .working(relative)
                    } else {
                        let judgement = Judgement::refuted(reading, summary).working(relative);
                        match figures {
                            Some(span) if number.hedge.is_none() => judgement
                                .correct(span, say::number((change / number.step).round() * number.step)),
                            _ => judgement,
                        }
                    }
                }
            })
        }
    }
}

/// Adds the reading that holds and the one that fails.
fn both(judgement: Judgement, holds: &str, fails: &str, because: &str) -> Judgement {
    judgement
        .also_read(format!("{holds}, it holds"), Verdict::Supported)
        .also_read(format!("{fails}, it does not: {}", because.trim_end_matches('.')), Verdict::Refuted)
}

fn overlaps(bounds: &Bounds, low: f64, high: f64) -> bool {
    bounds.admits(low)
        || bounds.admits(high)
        || low <= bounds.low && bounds.high <= high && bounds.low.is_finite()
}

pub(super) fn judge_share(part: f64, whole: f64, stated: &Number, figures: Option<Span>) -> Judgement {
    let share = part / whole * 100.0;
    let of = if whole == 1.0 {
        "the share".to_owned()
    } else {
        format!("{} of {}", say::number(part), say::number(whole))
    };
    let said = format!("{}{} percent", say::hedge(stated.hedge), say::number(stated.value));
    let reading = format!("{of} is {said}.");
    let exact = say::significant(share, 4);
    let working = format!("{} ÷ {} = {exact} %", say::number(part), say::number(whole));
    let summary = format!("{of} is {exact} percent.");
    if Bounds::of_measure(stated).admits(share) {
        Judgement::supported(reading, summary).working(working)
    } else if (stated.value - share).abs() <= CLOSE * share {
        both(Judgement::conflicting(reading, summary.clone()), "roughly", "exactly", &summary)
            .working(working)
    } else {
        let judgement = Judgement::refuted(reading, summary).working(working);
        match figures {
            Some(span) if stated.hedge.is_none() => {
                judgement.correct(span, say::number((share / stated.step).round() * stated.step))
            }
            _ => judgement,
        }
    }
}

pub(super) fn judge_sum(parts: &[f64], total: f64, cover: Cover) -> Option<Judgement> {
    /// A list that falls short by more than this may be of some of them only.
    const FEW: f64 = 2.0;
    /// Of what is most likely a whole list, not more than this part is left out on purpose.
    const LEFT_OUT: f64 = 0.25;
    let sum: f64 = parts.iter().sum();
    let terms: Vec<String> = parts.iter().map(|&part| say::number(part)).collect();
    let reading = format!("{} make {}.", say::list(&terms), say::number(total));
    let working = format!("{} = {}", terms.join(" + "), say::number(sum));
    let summary = format!("{} make {}.", say::list(&terms), say::number(sum));
    if sum == total {
        return Some(Judgement::supported(reading, summary).working(working));
    }
    let near = match cover {
        Cover::Perhaps => return None,
        Cover::Sure => return Some(Judgement::refuted(reading, summary).working(working)),
        Cover::Disjoint if sum > total => {
            return Some(Judgement::refuted(reading, summary).working(working));
        }
        Cover::Disjoint => FEW,
        Cover::Likely => (LEFT_OUT * total).max(FEW),
    };
    ((total - sum).abs() <= near).then(|| {
        let judgement = Judgement::conflicting(reading, summary.clone());
        both(judgement, "if the list is of some of them", "if the list is of all of them", &summary)
            .working(working)
    })
}

/// Whether the stated change is of the size of the computed one, so that it can be a slip and need not be that of something else.
pub(super) fn is_of_the_size(from: &Number, to: &Number, stated: &Stated) -> bool {
    const FACTOR: f64 = 3.0;
    let (a, b) = (from.value, to.value);
    let ratio = match stated {
        Stated::Multiple { times, .. } => b / a / times,
        Stated::Percent { number, points: true } => (b - a).abs() / number.value,
        Stated::Percent { number, .. } => (b / a - 1.0).abs() * 100.0 / number.value,
    };
    let points = matches!(stated, Stated::Percent { number, .. } if ((b - a).abs() - number.value).abs() < number.step);
    points || (1.0 / FACTOR..FACTOR).contains(&ratio)
}
