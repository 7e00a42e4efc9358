// SPDX-License-Identifier: Apache-2.0
package dev.dateline.settings;

/// Everything that can be configured, a section for each room. The key of a section in
/// `config/dateline.yaml` is the component's name in snake case; each section's record says what
/// its keys are.
///
/// @param newsroom see its annotation, as for all below
/// @param articles where the coverage is read from
/// @param data where the program keeps its own
/// @param intake what reading a folder may cost
/// @param index how the coverage is indexed
/// @param model who writes answers
/// @param modelLimits what asking a model may take
/// @param writer how a model's answers are written
/// @param limits how much may be asked
/// @param access who may ask
/// @param conversations what is remembered between two questions
/// @param admins who may give commands
/// @param upload what they may hand in
/// @param telegram the bot
/// @param network how the outside is reached
/// @param ops what is shown to whoever watches over the bot
/// @param ledger the file of archive and ledger
/// @param retention how long is kept what people asked
public record Settings(
    @Setting(about = "The newsroom itself, its clock, and where its readers turn.", standard = "")
        NewsroomSettings newsroom,
    @Setting(about = "Where the coverage is read from.", standard = "") ArticlesSettings articles,
    @Setting(about = "Where the program keeps its own.", standard = "") DataSettings data,
    @Setting(about = "What reading a folder may cost.", standard = "") IntakeSettings intake,
    @Setting(about = "How the coverage is indexed.", standard = "") IndexSettings index,
    @Setting(
            about = "Who writes answers. A model's key comes from the environment alone.",
            standard = "")
        ModelSettings model,
    @Setting(
            about = "What asking a model may take: time, attempts, tokens and money.",
            standard = "")
        ModelLimitSettings modelLimits,
    @Setting(about = "How a model's answers are written.", standard = "") WriterSettings writer,
    @Setting(about = "How much may be asked.", standard = "") LimitSettings limits,
    @Setting(about = "Who may ask the bot.", standard = "") AccessSettings access,
    @Setting(about = "What is remembered between two questions.", standard = "")
        ConversationSettings conversations,
    @Setting(about = "Who may give commands.", standard = "") AdminSettings admins,
    @Setting(about = "What the editors may hand in, and what taking it in may cost.", standard = "")
        UploadSettings upload,
    @Setting(about = "The bot. Its token comes from the environment alone.", standard = "")
        TelegramSettings telegram,
    @Setting(about = "How the outside is reached.", standard = "") NetworkSettings network,
    @Setting(about = "What is shown to whoever watches over the bot.", standard = "")
        OpsSettings ops,
    @Setting(about = "The one file that archive and ledger live in.", standard = "")
        LedgerSettings ledger,
    @Setting(about = "How long is kept what people asked and were shown.", standard = "")
        RetentionSettings retention) {
  /// {@return the same with another's models, their limits and how they write}
  ///
  /// @param other the other
  public Settings written(Settings other) {
    return new Settings(
        newsroom,
        articles,
        data,
        intake,
        index,
        other.model,
        other.modelLimits,
        other.writer,
        limits,
        access,
        conversations,
        admins,
        upload,
        telegram,
        network,
        ops,
        ledger,
        retention);
  }
}
