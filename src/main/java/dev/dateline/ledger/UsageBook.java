// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ledger;

import dev.dateline.model.Cashbook;
import dev.dateline.model.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/// What calls of language models used, on the disk. Any thread may call.
///
/// @param database the ledger
public record UsageBook(Database database) implements Cashbook {
  // Billionths: a token of the cheapest model costs some of them.
  private static final int DIGITS = 9;

  /// {@return the book of a ledger; one that is only read is left as it is, and what this process
  /// uses is added in memory}
  ///
  /// @param database the ledger
  public static Cashbook of(Database database) {
    UsageBook book = new UsageBook(database);
    return database.writes() ? book : Cashbook.beside(book);
  }

  @Override
  public Usage since(Instant from) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select coalesce(sum(input), 0) as input, coalesce(sum(output), 0) as output,"
                        + " coalesce(sum(cost), 0) as cost, coalesce(max(estimated), 0) as guessed"
                        + " from usage where at >= :from")
                .bind("from", from.toEpochMilli())
                .map(
                    (row, context) ->
                        new Usage(
                            row.getLong("input"),
                            row.getLong("output"),
                            BigDecimal.valueOf(row.getLong("cost"), DIGITS),
                            row.getInt("guessed") > 0))
                .one());
  }

  @Override
  public void book(Instant at, String model, Usage usage) {
    long cost = billionths(usage);
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into usage (seq, at, model, input, output, cost, estimated) values"
                        + " ((select coalesce(max(seq), 0) + 1 from usage), :at, :model, :input,"
                        + " :output, :cost, :estimated)")
                .bind("at", at.toEpochMilli())
                .bind("model", model)
                .bind("input", usage.inputTokens())
                .bind("output", usage.outputTokens())
                .bind("cost", cost)
                .bind("estimated", usage.estimated() ? 1 : 0)
                .execute());
  }

  /// {@return what calls cost, as the database keeps it: rounded up to a billionth}
  ///
  /// @param usage of the calls
  static long billionths(Usage usage) {
    return usage.cost().movePointRight(DIGITS).setScale(0, RoundingMode.UP).longValueExact();
  }
}
