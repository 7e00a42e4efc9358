// SPDX-License-Identifier: Apache-2.0
package dev.dateline.admin;

import java.util.Locale;
import java.util.Optional;

/// Every command's word: how it is used, what it does and who may give it. The README's table is
/// made of these.
public enum Verb {
  /// Which commands there are.
  ADMIN("", "the commands you may use", Role.AUDITOR),
  /// One command.
  HELP("command", "how one command is used", Role.AUDITOR),
  /// How the bot is.
  STATUS(
      "",
      "what is wrong, first; then version, coverage, index, questions waiting, model, disk, memory",
      Role.AUDITOR),
  /// Days in numbers.
  STATS(
      "[days]",
      "the last days (7) as a picture and in numbers: questions by what came of them, times,"
          + " readers, tokens and money, thumbs, what was asked about and cited most",
      Role.AUDITOR),
  /// A list of articles.
  ARTICLES(
      "[words] [page N]",
      "the articles whose headline or id holds the words, the newest first",
      Role.AUDITOR),
  /// One article.
  ARTICLE(
      "id",
      "an article's status, sources, versions and decisions, and how often it was cited",
      Role.AUDITOR),
  /// The last answers.
  LOG(
      "[n|#answer]",
      "the last n answers (10), or one: time, status, who wrote it, why sentences were dropped",
      Role.AUDITOR),
  /// What is missing.
  GAPS(
      "[export] [days]",
      "what readers asked in the last days (7) and the coverage did not answer, by what was meant;"
          + " nobody's wording before three people asked it; export sends all of it as CSV",
      Role.AUDITOR),
  /// One answer.
  REPLAY(
      "answer",
      "how an answer came about: question, passages as they were, prompt, draft, verdicts",
      Role.AUDITOR),
  /// Takes in.
  ADD(
      "[address] [undo ticket]",
      "takes in a file that comes with it (.txt .md .html .jsonl .json .pdf .docx .zip), or a web"
          + " page of a listed host; what says embargo or hold goes in held",
      Role.EDITOR),
  /// Withdraws.
  RETRACT(
      "id reason",
      "takes an article out of every answer, edits those already sent, and holds what shares four"
          + " fifths of its sentences",
      Role.EDITOR,
      true),
  /// Withdraws without a trace.
  KILL("id reason", "the same, and leaves nothing but the audit", Role.EDITOR, true),
  /// Takes back.
  RESTORE("id", "takes back what editors withdrew or held", Role.EDITOR, true),
  /// Keeps back.
  EMBARGO(
      "id time|off",
      "keeps an article back until a time of the newsroom's zone, 2026-11-30 or 2026-11-30T08:00",
      Role.EDITOR),
  /// Corrects.
  CORRECT(
      "id [\"words\"] text|off",
      "a correction, shown beside every later citation of the article; quoted words in front name"
          + " what was wrong, and every sentence that holds them is struck",
      Role.EDITOR),
  /// Strikes sentences.
  HIDE(
      "id \"words\"|off",
      "strikes every sentence of an article that holds the words, in this and any later version",
      Role.EDITOR),
  /// Protects a person.
  PROTECT(
      "[\"name\" reason|off]",
      "a person in no answer: sentences and headlines that name them are out, and questions about"
          + " them get one fixed line; alone it lists the names",
      Role.EDITOR,
      true),
  /// Answers a question from an article first.
  PIN(
      "[\"question\" id|off]",
      "answers questions of this meaning from an article first, quoted and checked as ever; alone"
          + " it lists what is pinned",
      Role.EDITOR),
  /// Sets what stands over an article.
  EDIT(
      "id field value|off",
      "sets title, deck, author, source, section, kind, published, updated, url or language",
      Role.EDITOR),
  /// Confirms.
  CONFIRM(
      "code [note]",
      "does what a command has announced; within two minutes, by the same person, once; words"
          + " behind the code of a retraction are its public note",
      Role.EDITOR),
  /// Who may ask.
  ACCESS(
      "[open|list|pairing|off]",
      "to whom the bot answers: everybody, those let in, or those and whoever brings a code; off"
          + " goes by the configuration again; alone it lists who is let in, banned or waiting",
      Role.OWNER),
  /// Lets in.
  APPROVE(
      "code|id [off]",
      "lets in whoever was given a code, or a person or group by numeric id, who may have been"
          + " banned; off takes that back",
      Role.EDITOR),
  /// Shuts out.
  BAN(
      "id",
      "answers a person or group no more, by numeric id, without a line to them",
      Role.EDITOR),
  /// Takes it back.
  UNBAN("id", "takes back that a person or group is banned", Role.EDITOR),
  /// Lets readers wait.
  PAUSE(
      "",
      "lets readers' questions wait, with one line to each chat; the newsroom's own people are"
          + " answered",
      Role.EDITOR),
  /// Ends it.
  RESUME(
      "",
      "answers readers again, and what they asked meanwhile; who has waited too long is told once"
          + " that they may ask again",
      Role.EDITOR),
  /// A line above answers.
  ANNOUNCE(
      "[text [until time]|off]",
      "puts a line above every answer, until a time of the newsroom's zone or until it is taken"
          + " away; alone it shows the line",
      Role.EDITOR),
  /// How much may be asked.
  LIMITS(
      "[key value|off]",
      "how much may be asked, from the next question on; off goes by the configuration again;"
          + " alone it lists the limits",
      Role.OWNER),
  /// Who asks.
  USERS(
      "[words]",
      "who asks, by number, whoever asked last first; narrowed by part of a number, allowed,"
          + " banned, owner, editor or auditor",
      Role.EDITOR),
  /// One person.
  USER(
      "id [erase]",
      "what is kept on a person, in numbers; erase takes it away here and in every backup, and is"
          + " to be confirmed",
      Role.EDITOR),
  /// To all chats.
  BROADCAST(
      "[text|stop]",
      "writes to every chat that said /notices on, once to each, and tells how it went; alone it"
          + " tells how far the newest is",
      Role.EDITOR,
      true),
  /// The index.
  REINDEX(
      "[full]",
      "reads the folders again and mends the index; full builds it anew in the background, while"
          + " the old one answers",
      Role.OWNER,
      true),
  /// Which model answers.
  MODEL(
      "[name|off|configured]",
      "which model answers, from the next question on: a configured one, any other of a configured"
          + " server (provider/name, first/name, second/name), or none; asked one word before it is"
          + " chosen; alone it tells which",
      Role.OWNER),
  /// What the model is told.
  PROMPT("[name]", "the prompts with their versions, or one of them", Role.AUDITOR),
  /// The configuration again.
  RELOAD(
      "",
      "reads configuration, prompts and about.md again, and says what changed, what of it waits for"
          + " the next start, or which line is wrong",
      Role.OWNER),
  /// As readers are answered.
  AS(
      "reader",
      "answers your next question, within ten minutes, exactly as a reader's: pauses, access and"
          + " limits count",
      Role.AUDITOR),
  /// What is wrong, unasked.
  ALERTS(
      "[on|off]",
      "tells you by itself when something needs you, and when it is over: no new article, a model"
          + " that is down, errors, the disk, tokens nearly used up, a rejected file, a flood of"
          + " one question; on until you say off",
      Role.AUDITOR),
  /// A backup.
  BACKUP(
      "",
      "a copy of ledger, index and what was added, in the data folder; ./dateline restore NAME puts"
          + " it back",
      Role.OWNER),
  /// Answers as a file.
  EXPORT(
      "days",
      "the answers of the last days as JSON Lines, with their questions and without who asked",
      Role.OWNER),
  /// Experiments.
  EVAL(
      "[experiment]",
      "runs one experiment, or all, in the background: OK or FAIL for each, and the page of results"
          + " as a file",
      Role.OWNER),
  /// Roles.
  ADMINS(
      "[add person editor|auditor] [remove person] [here [off]]",
      "who has which role; an owner gives and takes them by numeric id; here makes the group that"
          + " it is said in a chat where they may give commands",
      Role.OWNER),
  /// The record.
  AUDIT(
      "[person|/command] [days]",
      "who gave which command when, with what result; of the last 7 days",
      Role.AUDITOR);

  private final String arguments;
  private final String does;
  private final Role least;
  private final boolean dangerous;

  Verb(String arguments, String does, Role least) {
    this(arguments, does, least, false);
  }

  Verb(String arguments, String does, Role least, boolean dangerous) {
    this.arguments = arguments;
    this.does = does;
    this.least = least;
    this.dangerous = dangerous;
  }

  /// {@return the word with its slash}
  public String word() {
    return '/' + name().toLowerCase(Locale.ROOT);
  }

  /// {@return the word and its arguments; those in brackets may be left out}
  public String usage() {
    return arguments.isEmpty() ? word() : word() + ' ' + arguments;
  }

  /// {@return what it does, without a stop}
  public String does() {
    return does;
  }

  /// {@return the least role that may give it}
  public Role least() {
    return least;
  }

  /// {@return whether it first shows what it would do, and wants a second word}
  public boolean dangerous() {
    return dangerous;
  }

  /// {@return the verb of a word, empty where there is none}
  ///
  /// @param word with or without its slash, in any case
  static Optional<Verb> of(String word) {
    String bare = word.startsWith("/") ? word.substring(1) : word;
    for (Verb verb : values()) {
      if (verb.name().equals(bare.toUpperCase(Locale.ROOT))) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }
}
