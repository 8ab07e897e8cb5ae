//! Names of clock times.

/// The hours by which a named clock may be ahead of universal time: several where summer and winter, or two countries, share the name.
pub fn ahead(name: &str) -> Option<&'static [i32]> {
    Some(match name {
        "GMT" | "UTC" => &[0],
        "CET" => &[1],
        "BST" => &[1, 6],
        "CEST" | "EET" => &[2],
        "EEST" => &[3],
        "MSK" => &[3, 4],
        "HKT" | "SGT" => &[8],
        "JST" | "KST" => &[9],
        "AEST" => &[10],
        "AEDT" => &[11],
        "EST" => &[-5, 10],
        "EDT" => &[-4, 11],
        "CDT" => &[-5],
        "MST" => &[-7, 8],
        "MDT" => &[-6],
        "PST" => &[-8, 5, 8],
        "PDT" => &[-7],
        "ET" => &[-5, -4],
        "PT" => &[-8, -7],
        _ => return None,
    })
}
