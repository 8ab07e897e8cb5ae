//! Changes to inputs, the same ones for the same seed: what stands in for libFuzzer where it cannot be had.

/// Random numbers by SplitMix64.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below `bound`, which must not be 0.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    /// One of `all`, which must not be empty.
    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// One of `inputs` with one to four changes: bytes changed, cut out, said twice, words put in, a part of another input put in.
pub fn mutated(random: &mut Random, inputs: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut out = random.pick(inputs).clone();
    for _ in 0..=random.below(4) {
        let at = random.below(out.len() + 1);
        let rest = out.len() - at;
        match random.below(6) {
            0 if rest > 0 => out[at] ^= 1 << random.below(8),
            1 if rest > 0 => out[at] = *random.pick(&[0, 0x7f, 0x80, 0xff, b'\n', b'"', b'0', b' ']),
            2 if rest > 0 => drop(out.drain(at..at + 1 + random.below(rest.min(40)))),
            3 if rest > 0 => {
                let part = out[at..at + 1 + random.below(rest.min(40))].repeat(1 + random.below(3));
                out.splice(at..at, part);
            }
            4 => {
                let other = random.pick(inputs);
                let from = random.below(other.len() + 1);
                let part = other[from..other.len().min(from + random.below(80))].to_vec();
                out.splice(at..at, part);
            }
            _ => drop(out.splice(at..at, random.pick(words).bytes())),
        }
    }
    out
}
