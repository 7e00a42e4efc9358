// SPDX-License-Identifier: Apache-2.0
package dev.dateline.archive;

/// One row of `twin`: a version is tied to one that was withdrawn when this was found.
///
/// @param version the twin
/// @param of what was withdrawn
/// @param kinship what ties them
/// @param decided the newest decision when it was found
record Twin(Numbered version, Rulings.Subject of, Kinship kinship, long decided) {}
