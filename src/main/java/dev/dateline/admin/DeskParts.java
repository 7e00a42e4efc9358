// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import dev.dateline.archive.Archive;
import dev.dateline.archive.Catalogue;
import dev.dateline.archive.Foresight;
import dev.dateline.intake.Shelving;
import dev.dateline.ledger.AnswerLog;
import dev.dateline.ledger.AuditTrail;
import dev.dateline.ledger.Confirmations;
import dev.dateline.ledger.Ledger;
import dev.dateline.ledger.PinBook;
import dev.dateline.ledger.RoleBook;
import dev.dateline.upload.Fetch;
import dev.dateline.upload.Intray;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Supplier;

/// What a [CommandDesk] is made of.
///
/// @param owners numeric ids of the configuration; asked each time
/// @param folders the sources, empty for all
/// @param zone the newsroom's
/// @param writes whether this process may change the data
/// @param archive the system of record
/// @param catalogue finds in it
/// @param foresight tells what a decision would do
/// @param shelving brings the index up to it
/// @param ledger takes the audit
/// @param trail reads the audit
/// @param log reads answers
/// @param roles who has which role
/// @param confirmations what waits for a second word
/// @param intray takes files in
/// @param fetch asks the web for them
/// @param pins which questions are pinned
/// @param gaps what readers miss
/// @param vault keeps backups
/// @param bindery brings the index up to date
/// @param laboratory where experiments are run
/// @param jobs what goes on behind commands
/// @param doors who may ask
/// @param readers how readers are served
/// @param mailing what is written to all chats
/// @param workshop who writes answers, and how
/// @param vitals how the program is
/// @param clock the time
public record DeskParts(
    Supplier<Set<String>> owners,
    Set<String> folders,
    ZoneId zone,
    boolean writes,
    Archive archive,
    Catalogue catalogue,
    Foresight foresight,
    Shelving shelving,
    Ledger ledger,
    AuditTrail trail,
    AnswerLog log,
    RoleBook roles,
    Confirmations confirmations,
    Intray intray,
    Fetch fetch,
    PinBook pins,
    Gaps gaps,
    Vault vault,
    Bindery bindery,
    Laboratory laboratory,
    Jobs jobs,
    Doors doors,
    Readership readers,
    Mailing mailing,
    Workshop workshop,
    Supplier<Vitals> vitals,
    InstantSource clock) {
  /// Copies the folders.
  public DeskParts {
    folders = Set.copyOf(folders);
  }
}
