// SPDX-License-Identifier: Apache-2.0

/// Dateline answers questions about a newsroom's coverage, each sentence with its receipt. The
/// commands stand here, and [dev.dateline.Main] starts them.
///
/// Three promises, in this order. No sentence without a receipt: what a reader sees was checked
/// against the cited passage, or is the passage. No question is lost, neither by a crash nor by a
/// flood limit. What the newsroom changes, the bot changes.
///
/// A question, read along `ask`:
///
/// ```
/// Update ─telegram▶ Asked ─search▶ Evidence ─draft▶ Draft ─verify▶ Answer ─telegram▶ Message
/// ```
///
/// An article, read along `intake`:
///
/// ```
/// file ─intake▶ Article ─archive▶ Version ─split▶ Passages ─index▶ snapshot n+1   (vectors follow)
/// ```
///
/// | package | what comes in, what goes out | the only one that touches |
/// |---|---|---|
/// | `dev.dateline` | the commands; `Wiring` makes every service, read top to bottom | picocli, logback |
/// | [dev.dateline.settings] | `config/*.yaml` and environment → records with units and bounds | the YAML library's reading of the configuration |
/// | [dev.dateline.news] | the nouns: [dev.dateline.news.Article], [dev.dateline.news.Version], [dev.dateline.news.Passage]; depends on the JDK alone | – |
/// | [dev.dateline.intake] | folder → article, or rejected with why; archive and index brought up to date | jsoup, commonmark, language detection |
/// | [dev.dateline.upload] | a file or web address from an editor → article files, or turned away with why; trusts nothing | PDFBox |
/// | [dev.dateline.archive] | the system of record, append-only: [dev.dateline.archive.Archive]; the index is rebuilt from here | JDBC, with `ledger` |
/// | [dev.dateline.split] | version → sentences, quotations and passages with offsets; pure | – |
/// | [dev.dateline.embed] | text → vectors: [dev.dateline.embed.Embedder] | the embedding models |
/// | [dev.dateline.index] | [dev.dateline.index.Probe] → [dev.dateline.index.Hit]s; a [dev.dateline.index.Pool] of candidates that a [dev.dateline.index.Ranker] of `search` orders | Lucene |
/// | [dev.dateline.grammar] | words of questions and sentences → what they ask and say; pure | – |
/// | [dev.dateline.search] | [dev.dateline.search.Question] → [dev.dateline.search.Evidence]; sees no Lucene | – |
/// | [dev.dateline.prompt] | prompt files and values → [dev.dateline.prompt.Rendering] | – |
/// | [dev.dateline.draft] | evidence → what a writer proposes | – |
/// | [dev.dateline.model] | [dev.dateline.model.Prompt] → [dev.dateline.model.Completion], in time or failed with why: [dev.dateline.model.Model] | LangChain4j's chat models, the models' servers |
/// | [dev.dateline.verify] | draft and evidence → [dev.dateline.verify.Answer]; pure, its only maker | – |
/// | [dev.dateline.ask] | [dev.dateline.ask.Asked] → [dev.dateline.ask.Reply]; conversations | – |
/// | [dev.dateline.phrase] | what the bot says of itself, in the reader's language: [dev.dateline.phrase.Phrase] → words, with plurals, numbers and days | the message bundles |
/// | [dev.dateline.telegram] | updates → questions, answers → messages; polling, the outgoing gate | the bot library |
/// | [dev.dateline.console] | answers as text and JSON; the terminal's chat | the terminal library |
/// | [dev.dateline.admin] | an editor's text → [dev.dateline.admin.Command] → [dev.dateline.admin.Report]; knows neither Telegram nor the terminal | – |
/// | [dev.dateline.ledger] | what was asked, shown and cited; inbox and outbox; the one database file | JDBC, Flyway |
/// | [dev.dateline.ops] | how the house stands → [dev.dateline.ops.Health] and [dev.dateline.ops.Metric] as pages of a [dev.dateline.ops.Door] | the JDK's HTTP server |
/// | [dev.dateline.eval] | experiments of `config/eval` → figures beside the expected ones, and the page of them: [dev.dateline.eval.Experiment], [dev.dateline.eval.Run] | – |
///
/// Arrows between packages have no cycle, and only `Wiring` sees all.
@NullMarked
package dev.dateline;

import org.jspecify.annotations.NullMarked;
