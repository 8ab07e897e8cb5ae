//! Byte offsets become UTF-16 offsets, in one pass over the text.

use crate::span::Span;

/// Turns byte offsets into UTF-16 offsets. Offsets must be asked for in ascending order, so that the text is walked once.
#[derive(Debug)]
pub(crate) struct Utf16<'t> {
    text: &'t str,
    bytes: usize,
    units: usize,
}

impl<'t> Utf16<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, bytes: 0, units: 0 }
    }

    /// The number of UTF-16 code units before the byte `offset`, which must lie on a character boundary and not before the
    /// last one asked for.
    pub(crate) fn units_before(&mut self, offset: usize) -> usize {
        debug_assert!(offset >= self.bytes);
        let part = &self.text[self.bytes..offset];
        self.units +=
            if part.is_ascii() { part.len() } else { part.chars().map(char::len_utf16).sum::<usize>() };
        self.bytes = offset;
        self.units
    }
}

/// UTF-16 offsets of the ends of spans.
#[derive(Debug)]
pub(crate) struct Offsets(Vec<(u32, usize)>);

impl Offsets {
    /// Those of `spans`, in any order, by one walk over the text.
    pub(crate) fn of(text: &str, spans: impl Iterator<Item = Span>) -> Self {
        let mut bytes: Vec<u32> = spans.flat_map(|span| [span.start, span.end]).collect();
        factlint_reference::order::sort(&mut bytes);
        bytes.dedup();
        let mut units = Utf16::new(text);
        Self(bytes.into_iter().map(|byte| (byte, units.units_before(byte as usize))).collect())
    }

    /// Start and end of a span that was among those given.
    pub(crate) fn units(&self, span: Span) -> (usize, usize) {
        let at = |byte: u32| self.0[self.0.partition_point(|&(known, _)| known < byte)].1;
        (at(span.start), at(span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_code_units() {
        let text = "a – 😀 b";
        let mut units = Utf16::new(text);
        assert_eq!(units.units_before(2), 2);
        assert_eq!(units.units_before(text.len() - 1), "a – 😀 ".encode_utf16().count());
        assert_eq!(units.units_before(text.len()), text.encode_utf16().count());
    }
}
