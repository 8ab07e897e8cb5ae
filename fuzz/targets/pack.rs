//! The target `pack` for libFuzzer.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| (factlint_fuzz::pack::TARGET.run)(data));
