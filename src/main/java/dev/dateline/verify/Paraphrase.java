// SPDX-License-Identifier: Apache-2.0
package dev.dateline.verify;

import dev.dateline.draft.Claim;
import dev.dateline.draft.Claim.Receipt;
import dev.dateline.grammar.Scene;
import dev.dateline.grammar.Scenes;
import dev.dateline.grammar.Statement;
import dev.dateline.news.Kind;
import dev.dateline.news.Sentence;
import dev.dateline.news.Version;
import dev.dateline.search.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Proves sentences that a model wrote, from the sentences that they cite. The article's own words
/// are proved as any writer's are; other words are unknown until every check proves them.
final class Paraphrase {
  // What is surest first, so that the reason is the plainest one.
  private static final List<Proof> PROOFS =
      List.of(
          new QuotationProof(),
          new NumberProof(),
          new RateProof(),
          new ReckoningProof(),
          new AgeProof(),
          new DateProof(),
          new WhenProof(),
          new PartProof(),
          new TogetherProof(),
          new WordProof(),
          new SpeakerProof(),
          new PolarityProof(),
          new ModalityProof(),
          new GovernorProof(),
          new QuantityWordProof(),
          new LinkProof(),
          new ConnectiveProof(),
          new RoleProof(),
          new CopulaProof(),
          new PlaceProof(),
          new OrderProof());

  private final Evidence evidence;
  private final Scenes scenes;
  private final Copies copies;
  private final Checks checks;
  private final Paraphrases paraphrases;

  Paraphrase(Evidence evidence, Scenes scenes, Copies copies, Paraphrases paraphrases) {
    this.evidence = evidence;
    this.scenes = scenes;
    this.copies = copies;
    this.checks = new Checks(evidence, scenes);
    this.paraphrases = paraphrases;
  }

  /// Checks one sentence by itself.
  ///
  /// @param claim the sentence with what it cites
  /// @return the verdict
  Verdict check(Claim claim) {
    if (claim.receipts().isEmpty()) {
      return Verdict.refuted("the sentence cites nothing");
    }
    if (checks.check(claim, List.of(claim)).holds()) {
      return Verdict.PROVED;
    }
    Optional<Verdict> fault = Form.fault(claim.text());
    if (fault.isPresent()) {
      return fault.get();
    }
    for (Receipt receipt : claim.receipts()) {
      Optional<Verdict> wrong = wrong(receipt);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    if (claim.receipts().stream().map(this::kind).distinct().count() > 1) {
      return Verdict.unknown("an opinion and a report are one sentence, and none names which is");
    }
    String where = claim.receipts().getFirst().article() + ": ";
    Cited cited = Cited.of(claim, evidence, scenes, copies);
    Set<String> names = cited.names();
    String told = SameForms.of(OwnReport.told(claim.text(), cited.lines()));
    Utterance utterance = Utterance.of(Statement.of(told, names), names);
    Optional<Verdict> vouches = Form.vouches(utterance.tokens(), cited.tokens());
    if (vouches.isPresent()) {
      return vouches.get();
    }
    Alignment alignment = Alignment.of(utterance, cited, paraphrases);
    for (Proof proof : PROOFS) {
      Optional<Verdict> found = proof.fault(alignment);
      if (found.isPresent()) {
        return new Verdict(found.get().truth(), where + found.get().reason());
      }
    }
    return Verdict.PROVED;
  }

  /// {@return the beginning of a text, as a reason names it}
  ///
  /// @param text any text
  static String head(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /// What leads the excerpt of an article: the view of one in an excerpt led by another's would be
  /// nobody's. A report and what is written while it happens are one kind.
  private Kind kind(Receipt receipt) {
    Version version = evidence.versions().get(receipt.article());
    Kind kind = version == null ? Kind.NEWS : version.header().kind();
    return kind == Kind.LIVE ? Kind.NEWS : kind;
  }

  private Optional<Verdict> wrong(Receipt receipt) {
    String where = receipt.article() + " " + receipt.start() + "–" + receipt.end();
    Version version = evidence.versions().get(receipt.article());
    if (version == null || version.number() != receipt.version()) {
      return Optional.of(
          Verdict.refuted(where + ": version " + receipt.version() + " is not in the evidence"));
    }
    if (version.header().kind() == Kind.ADVERTISEMENT) {
      return Optional.of(Verdict.refuted(where + ": an advertisement is never cited"));
    }
    if (!version.header().status().shown()) {
      return Optional.of(
          Verdict.refuted(
              where + ": what is " + version.header().status().key() + " is not cited"));
    }
    if (receipt.start() < 0
        || receipt.end() > version.text().length()
        || receipt.start() >= receipt.end()) {
      return Optional.of(
          Verdict.refuted(where + ": no stretch of a text of " + version.text().length()));
    }
    Scene scene = scenes.of(version);
    List<Sentence> cited =
        scene.within(receipt.start(), receipt.end()).stream().map(scene.sentences()::get).toList();
    if (cited.isEmpty()
        || cited.getFirst().start() != receipt.start()
        || cited.getLast().end() != receipt.end()) {
      return Optional.of(Verdict.refuted(where + ": opens or closes inside a sentence"));
    }
    return cited.stream()
        .filter(sentence -> !sentence.role().receipt())
        .findFirst()
        .map(s -> Verdict.refuted(where + ": a " + s.role().key() + " is no receipt"));
  }
}
