//! The target `tables` for libFuzzer.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| (factlint_fuzz::tables::TARGET.run)(data));
