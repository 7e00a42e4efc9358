// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import dev.dateline.ask.Intent.About;
import dev.dateline.ask.Intent.Declined;
import dev.dateline.ask.Intent.Topic;
import dev.dateline.verify.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The table of rules, first match wins. Each pattern has to match the whole of [Wording#plain], so
/// that words which only resemble ("what else did the mayor say") are left to the search.
final class TriageRules {
  /// What is said to a greeting.
  static final String GREETED = "Ask me about the coverage.";

  /// What is said to thanks.
  static final String THANKED = "Ask on whenever you like.";

  /// What is said to abuse.
  static final String ABUSED = "I answer questions about the coverage.";

  /// What is said to who asks for an opinion.
  static final String NO_OPINION = "I have no opinions. I answer with what the articles report.";

  /// What is said to who asks for private matters.
  static final String NO_PRIVATE =
      "I do not give private addresses, contacts or family matters of people.";

  private static final String HELP_ME =
      "(?:(?:please|can you|could you|would you|i want you to|i want to"
          + "|i would like you to|how (?:do|can) i|you should|you must) )*";
  private static final String ARTICLE = "(?:article|story|piece|report|text|item)";
  private static final String IT =
      "(?:it|this|that|this one|(?:the|this|that|your|last) " + ARTICLE + ")";
  private static final String SPAN =
      "(?:today|tonight|yesterday|now|right now|lately|recently|this (?:morning|afternoon|evening)"
          + "|(?:this|last|the (?:past|last)) (?:week|weekend|month|year|hour|day)"
          + "|(?:in |over )?the (?:past|last) \\w+ (?:hours|days|weeks|months)|since \\w+)";
  private static final String INSULT =
      "(?:idiots?|stupid|dumb|moron|morons|garbage|trash|rubbish|crap|shit|shitty|bullshit|bs|fuck|fucking"
          + "|fck|fuckers?|liars?|lying|propaganda|useless|worthless|pathetic|assholes?|bastards?|bitch|scum|clowns?|losers?|sheep|shills?|suck|sucks|lame|stfu|wtf|retards?|fake"
          + " news|fake)";
  private static final String FILLER =
      "(?:you|your|are|is|am|it|this|that|a|an|the|all|of|bunch|so|such|very|just|bot|media|press|news|and"
          + "|off|up|shut|go|to|hell|what|with|reporters?|journalists?|stop|them|they|piece|damn|get|lost)";

  private static final List<Rule> RULES =
      List.of(
          rule(
              ".*\\b(?:i (?:just )?(?:want|wanted|am going|would like|need|plan) to (?:die|kill"
                  + " myself|end (?:my life|it all))|(?:kill|hurt|harm|cut|hang) myself|end my"
                  + " (?:own )?life|i am suicidal|i feel suicidal|no reason to live|do not want to"
                  + " live|can not go on(?: anymore| any more)?|better off"
                  + " dead|(?:he|she|husband|wife|partner|boyfriend|girlfriend|father|mother|dad|mum|mom)"
                  + " (?:hits|beats|is beating|is hitting|rapes|raped|abuses|is abusing) me|i"
                  + " (?:was|have been|am being) (?:raped|abused|beaten|threatened))\\b.*",
              new Intent.Distress()),
          rule(
              HELP_ME
                  + "(?:delete|erase|forget|remove|wipe|clear|destroy)(?: all| everything| every|"
                  + " any)?(?: of)?(?: (?:you know|you have|you store|that you know|the"
                  + " data|data|information|info|what you (?:know|have|store)))*(?:"
                  + " (?:about|on|of|from))? (?:me|my (?:data|personal"
                  + " data|history|questions?|messages?|chats?|account|information|info|records?|name))(?:"
                  + " .{0,40})?",
              new Intent.Forget()),
          rule(
              "(?:i (?:want|wish|would like) to be forgotten|(?:the )?right to be forgotten"
                  + " please|forget me|delete me)",
              new Intent.Forget()),
          group(
              "(?:hi+|hello+|hallo|hey+|hiya|yo|sup|hola|bonjour|greetings|howdy|what is"
                  + " up|wassup|good (?:morning|afternoon|evening|day|night)|morning|gm|welcome|how"
                  + " are you(?: doing)?(?: today)?|how is it going|nice to meet"
                  + " you|bye|goodbye|see you|see ya|test|testing)(?:"
                  + " (?:there|bot|dateline|all|everyone|guys|folks|again|how are you))*",
              GREETED),
          group(
              "(?:ok |okay |no |many |great |cool |perfect |nice )*(?:thanks?|thank you|cheers|much"
                  + " appreciated|merci|gracias|danke|ta)(?: (?:you|so much|very much|a lot|a"
                  + " bunch|mate|man|bot|dateline|for (?:that|this|the"
                  + " (?:help|answer|info|information)|your help)|again|all))*",
              THANKED),
          group(
              "(?:ok|okay|k|cool|nice|great|good|good bot|good job|well done|perfect|got it|i"
                  + " see|lol|lmao|haha+|wow|hmm+|yes|no|yep|nope|sure|fine|alright|interesting)",
              THANKED),
          declined(
              "(?:(?:" + INSULT + "|" + FILLER + ") )*" + INSULT + "(?: (?:" + INSULT + "|" + FILLER
                  + "))*",
              Reason.SMALL_TALK,
              ABUSED),
          declined(
              "(?:.* )?(?:what|wat) (?:do|would|did) you (?:personally"
                  + " )?(?:think|believe|feel|reckon|prefer|say about (?:it|that))(?: .*)?|(?:.*"
                  + " )?(?:in )?your (?:own |personal"
                  + " )?(?:opinion|view|take|thoughts?|favou?rite)(?: .*)?",
              Reason.OPINION,
              NO_OPINION),
          declined(
              "(?:so |and )?do you (?:personally"
                  + " )?(?:think|believe|like|love|hate|agree|support|prefer|trust|want|feel)(?:"
                  + " .*)?|(?:are you|whose side are you|which side are you)(?: on)?"
                  + " (?:for|against|pro|left|right|biased|on|a democrat|a"
                  + " republican|liberal|conservative)(?: .*)?",
              Reason.OPINION,
              NO_OPINION),
          declined(
              "(?:who|whom|which party) should (?:i|we|people)"
                  + " (?:vote|root|support|trust|believe)(?: .*)?|should (?:i|we) .*|(?:.* )?which"
                  + " (?:side|one) is (?:right|better|worse|good|evil)|who is"
                  + " (?:better|worse|smarter|hotter|right|the better|the best|the worst)(?: .*)?",
              Reason.OPINION,
              NO_OPINION),
          declined(
              "(?:is|are|was|were|is not) (?!it\\b|there\\b|this\\b|that\\b).{1,60}?"
                  + " (?:(?:an?|the|really|just|any|so|such|very|actually|still|most)"
                  + " )*(?:good|bad|evil|great|stupid|dumb|smart|idiots?|liars?|racists?|fascists?"
                  + "|nazis?|heroe?s?|monsters?|hot|sexy|ugly|handsome|beautiful|awful|terrible|horrible|best|worst|clowns?|coward|trustworthy|overrated|annoying|boring)(?:"
                  + " (?:or"
                  + " (?:bad|evil|wrong|not|what)|man|woman|person|guy|people|president|mayor|leader|politician|writer|journalist|idea|thing|ever|party|at"
                  + " (?:it|this|that|his job|her job)))*",
              Reason.OPINION,
              NO_OPINION),
          declined(
              "(?:so )?is (?:he|she|it|this|that) (?:any )?(?:good|bad|evil|right|wrong|fair)(?: or"
                  + " (?:bad|evil|wrong|not))?",
              Reason.OPINION,
              NO_OPINION),
          about(
              "(?:so |but |and )?(?:are|r) you (?:even |actually |really )?(?:an? |the"
                  + " )?(?:real|human|bot|robot|person|ai|machine|alive|chatgpt|chat"
                  + " gpt|program|computer|sentient|there|dateline|real person|real human|language"
                  + " model)(?: .{0,40})?|(?:who|what) (?:exactly )?are you(?: exactly)?|what"
                  + " (?:can|do) you (?:do|know|answer|cover)(?: .{0,30})?|what can i ask(?:"
                  + " you)?(?: about)?|how do(?:es)? (?:you|this|this bot|it) work|who"
                  + " (?:made|built|created|programmed|runs|owns|trained) (?:you|this bot|this"
                  + " thing)|what is (?:this bot|your name|dateline)|(?:am i|is this) (?:talking to"
                  + " |speaking to |chatting with )?(?:an? )?(?:bot|robot|human|real"
                  + " person|person|ai)|help(?: me)?(?: please)?|start|what is this|which model"
                  + " (?:are you|do you use)|how (?:do|can|should) i use (?:you|this|this bot|it)",
              Topic.BOT),
          about(
              "(?:how|where|when|can|why|could|i) (?:.{0,25}"
                  + " )?(?:cancel|renew|pause|stop|start|change|get|buy|have|pay(?:"
                  + " for)?|manage|take out) (?:my |a |the |your |this"
                  + " )*(?:subscription|account|membership|newsletter|delivery|paper|bill|payment|password|refund)(?:"
                  + " .{0,30})?|(?:how (?:do|can) i )?(?:un)?subscribe(?: .{0,30})?|(?:how much"
                  + " (?:is|does|do) )?(?:a |your |the )?subscription(?: costs?| price)?|how"
                  + " (?:do|can) i (?:log in|login|sign in|sign up|log out)(?: .{0,20})?",
              Topic.SUBSCRIPTION),
          about(
              "(?:how|where|can|could|may|who) (?:.{0,12} )?(?:report|correct|flag|tell you"
                  + " about|complain about) (?:an? |this |the |your"
                  + " )*(?:mistakes?|errors?|typos?|corrections?|article|wrong answer|answer)(?:"
                  + " .{0,30})?|(?:you|your article|this) (?:made|has) (?:an?"
                  + " )?(?:mistake|error|typo)s?",
              Topic.CORRECTIONS),
          about(
              "(?:i (?:have|got|want to (?:send|give|share)) (?:an? |some |you a )*(?:news"
                  + " )?(?:tip|tips|secret|leak|documents)(?: .{0,40})?|(?:how|where|can|could)"
                  + " (?:.{0,12} )?(?:send|give|submit|leak|share) (?:you )?(?:an? |some |my"
                  + " )*(?:news )?(?:tip|tips|secrets?|documents)(?: .{0,30})?)",
              Topic.TIPS),
          about(
              "(?:what|do|does|are|where|how long) (?:.{0,12} )?(?:you|this bot)"
                  + " (?:store|save|keep|know about|have on|collect|track|record|share|sell|log|spy"
                  + " on|recording|tracking|saving)(?: .{0,20})?(?:me|my"
                  + " .{1,30}|data|messages|chats|questions|i ask|this)(?: .{0,20})?|(?:what is"
                  + " )?(?:your )?(?:privacy(?: policy)?)|is this (?:chat"
                  + " )?(?:private|anonymous|confidential|secret)",
              Topic.PRIVACY),
          about(
              "(?:can|could|may|how|let|i want|i would like) (?:.{0,15}"
                  + " )?(?:talk|speak|write|get|connect me|reach|contact)(?: (?:to|with|through"
                  + " to|hold of|in touch with))* (?:an? |the |your |you|real |some"
                  + " )*(?:human|person|someone|somebody|editor|editors|editorial|journalist|reporter|newsroom|staff|support|you|customer"
                  + " service|team)(?: .{0,15})?|contact(?: (?:us|details|info|information))?",
              Topic.CONTACT),
          about(
              "(?:who|what) (?:is|are|owns|runs|publishes|funds|pays(?: for)?) (?:behind"
                  + " )?(?:this|your|the) (?:news"
                  + " ?paper|newsroom|paper|outlet|site|website|channel|publication|news"
                  + " site|owners?|publisher|editors?|editor in chief)",
              Topic.NEWSROOM),
          declined(
              "(?:(?:what|where|which|give|tell|send|find|get|show|need|do|i|can|does|anyone|anybody|know|have|you|me|is|are|the|us|please|to)"
                  + " )*(?:(?!new |inaugural|speech).{1,40}"
                  + " )?(?:(?:home|street|private|house|exact|residential) address|(?:private"
                  + " |personal |mobile |cell )?(?:phone|mobile|cell|telephone|whatsapp)"
                  + " (?:number|no)|(?:private|personal) e ?mail|phone ?number)(?: .{0,40})?",
              Reason.PRIVATE,
              NO_PRIVATE),
          declined(
              "(?:(?:so|and|but|please|tell me|do you know|exactly) )*where (?:exactly"
                  + " )?(?:does|do) (?!the money\\b|most\\b|people\\b).{1,50} live(?: now| today|"
                  + " exactly| these days)?|where (?:is|are) (?:his|her|their|.{1,40}s)"
                  + " (?:house|home|flat|apartment|family|wife|husband|kids|children|daughters?|sons?|parents|mother|father)(?:"
                  + " .{0,20})?|what is (?!the address\\b)(?:his|her|their|\\w+s|\\w+ \\w+s)"
                  + " address",
              Reason.PRIVATE,
              NO_PRIVATE),
          declined(
              "(?:who|what|how old|how many|where|what school|which school|does|do|did|is|are|has)"
                  + " (?:.{0,50} )?(?:his|her|their|\\w+s) (?:own"
                  + " )?(?:kids?|children|daughters?|sons?|wife|wifes|husband|girlfriend|boyfriend|family)(?:"
                  + " (?:called|named?|names|go|goes|study|studies|live|lives|look|looks|like|school|to|at|from|phone|age|old|to"
                  + " school|(?:go|goes) to school))*|(?:is|are) (?!it\\b|there\\b).{1,40}"
                  + " (?:married|divorced|single|dating anyone|pregnant|in a relationship)|who is"
                  + " .{1,40} (?:dating|married to|engaged to|sleeping with)|(?:does|do|did)"
                  + " .{1,40} have (?:any )?(?:kids|children|a"
                  + " (?:wife|husband|girlfriend|boyfriend|family))|how many (?:kids|children)"
                  + " (?:does|do|did|has) .{1,40}",
              Reason.PRIVATE,
              NO_PRIVATE),
          rule(
              "(?:(?:ok|okay|and|so|thanks) )?(?:(?:what|anything|anyone|something) else|anything"
                  + " more|more|more please|tell me more|give me more|show me more|show more|go"
                  + " on|continue|keep going|next|any more|is there more|what more)(?: (?:is"
                  + " there|there|do you have|have you got|happened|can you tell me|do you know|is"
                  + " new|on (?:this|that|it)|about (?:this|that|it)|please))*",
              new Intent.WhatElse()),
          rule(
              "(?:(?:and|but|so|ok|really) )*(?:who (?:says|said|sais|say|claims|claimed)(?:"
                  + " (?:so|that|this|it))?|says who|sources?|(?:what|who) (?:is|are|was|were)"
                  + " (?:your|the) (?:sources?|receipts?|evidence|proof)|where (?:did|do|does)"
                  + " (?:you|that|this|it) (?:get|come|have|find|read)(?: (?:that|this|it))?(?:"
                  + " from)?|according to (?:whom|who|what)|how do you know(?:"
                  + " (?:that|this|it))?|where is (?:that|this|it) from|prove"
                  + " it|receipts?|(?:show|give)(?: me)? (?:the |your |a"
                  + " )?(?:sources?|receipts?|proof|evidence|quote)|citations?(?:"
                  + " needed)?|(?:is|are) (?:there|you) (?:a |any |sure )?(?:source|proof|about"
                  + " that)?)",
              new Intent.WhoSaysSo()),
          summary(
              "(?:(?:please|can you|could you|give me|i want|i need|write|make|show me|just)"
                  + " )*(?:an? |the |quick |short |brief )*(?:tldr|tl"
                  + " dr|summari[sz]e|summari[sz]ed|summary|sum up|recap|gist|overview|in short|in"
                  + " a nutshell|main points|key points|synopsis|sum)(?:"
                  + " (?:please|of|on|for|about|the|main|key|points|gist))*(?: "
                  + IT
                  + ")?(?: (?:up|for me|please|in short|to me|quickly|now|in \\w+"
                  + " (?:sentences?|words|lines)))*"),
          summary(
              "what (?:is|was) (?:"
                  + IT
                  + "|(?:the|this) (?:news|latest "
                  + ARTICLE
                  + ")) (?:all )?about"),
          about2(
              "(?:(?:please|can you|could you|give me) )*(?:an? |the |quick |short |brief"
                  + " )*(?:tldr|tl dr|summari[sz]e|summary|sum up|recap|overview|main points|key"
                  + " points)(?: (?:please|of|on|for|about))* (.{2,120})"),
          news(
              "(?:(?:so|and|ok|please|tell me|give me|show me|is there|are there|got|do you"
                  + " have|have you got|what is|what are) )*(?:the |any |your |some |all"
                  + " )*(?:new|news|latest|latest news|newest|headlines|top"
                  + " stories|breaking|breaking news|recent news|news update|updates?|latest"
                  + " headlines|newest (?:article|story)|latest"
                  + " (?:article|story|stories|articles))(?:"
                  + " (?:for|from|of|in|on|please|there|stories))*(?: ("
                  + SPAN
                  + "))?"),
          news(
              "what (?:is|has been|was) (?:new|happening|going on|the news|in the news|happened)(?:"
                  + " (?:in the (?:news|world)))?(?: ("
                  + SPAN
                  + "))?|(?:what|anything) happened(?: in the (?:news|world))? ("
                  + SPAN
                  + ")|what did i miss(?: ("
                  + SPAN
                  + "))?|("
                  + SPAN
                  + ")s? (?:news|headlines)"),
          author(
              "(?:and |so )?(?:who (?:wrote|has written|authored|reported|published|is the"
                  + " (?:author|writer|journalist|reporter)(?: (?:of|behind))?|was the author(?:"
                  + " of)?)|whose "
                  + ARTICLE
                  + " is)(?: "
                  + IT
                  + "| the byline)?((?: (?:and|is|are|was|did|does|has|can|what|where|how)"
                  + " .{1,200})?)"),
          author(
              "(?:the )?(?:author|byline|written by(?: whom| who)?|who is it by|by whom)(?: (?:of"
                  + " )?"
                  + IT
                  + ")?()"),
          about3(
              "who (?:wrote|authored|reported|is the author of|is the writer of) (?:the |this |that"
                  + " )?(?:article|story|piece|news) (?:on|about|of|with) (.{2,120})"),
          photo(
              "(?:and |so )?(?:who (?:took|shot|made|snapped|is the photographer"
                  + " of|photographed|owns)|whose (?:is )?|credit (?:of|for)|photo credit(?: of|"
                  + " for)?) ?(?:the |this |that |these )?(.{0,60}?)"
                  + " ?(?:photo|photos|photograph|picture|pic|pics|image|photo is"
                  + " (?:this|that|it))(?: (?:of|with|in|from) (.{1,80}))?"));

  private TriageRules() {}

  /// The first rule that fits.
  ///
  /// @param plain the text in plain wording
  /// @param setting where it was typed
  /// @return its intent, or empty when none fits
  static Optional<Intent> first(String plain, Asked.Setting setting) {
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    for (Rule rule : RULES) {
      var matcher = rule.whole().matcher(plain);
      if (matcher.matches()) {
        boolean silent = rule.silentInGroups() && setting == Asked.Setting.GROUP;
        return Optional.of(
            silent ? new Declined(Reason.SMALL_TALK, "") : rule.intent().apply(matcher));
      }
    }
    return Optional.empty();
  }

  private record Rule(
      Pattern whole, Function<MatchResult, Intent> intent, boolean silentInGroups) {}

  private static Rule rule(String whole, Intent intent) {
    return new Rule(Pattern.compile(whole), _ -> intent, false);
  }

  private static Rule group(String whole, String text) {
    return new Rule(Pattern.compile(whole), _ -> new Declined(Reason.SMALL_TALK, text), true);
  }

  private static Rule declined(String whole, Reason reason, String text) {
    return rule(whole, new Declined(reason, text));
  }

  private static Rule about(String whole, Topic topic) {
    return rule(whole, new About(topic));
  }

  private static Rule summary(String whole) {
    return rule(whole, new Intent.Summary(null));
  }

  private static Rule about2(String whole) {
    return new Rule(Pattern.compile(whole), m -> new Intent.Summary(given(m)), false);
  }

  private static Rule news(String whole) {
    return new Rule(
        Pattern.compile(whole),
        m -> new Intent.News(Objects.requireNonNullElse(given(m), "")),
        false);
  }

  private static Rule author(String whole) {
    return new Rule(
        Pattern.compile(whole),
        m -> new Intent.AuthorOf(null, Objects.requireNonNullElse(given(m), "")),
        false);
  }

  private static Rule about3(String whole) {
    return new Rule(Pattern.compile(whole), m -> new Intent.AuthorOf(given(m), ""), false);
  }

  private static Rule photo(String whole) {
    return new Rule(Pattern.compile(whole), m -> new Intent.PhotoOf(given(m)), false);
  }

  /// The first of a rule's groups that holds words.
  private static @Nullable String given(MatchResult match) {
    for (int i = 1; i <= match.groupCount(); i++) {
      String group = match.group(i);
      if (group != null && !group.isBlank()) {
        return group.strip();
      }
    }
    return null;
  }
}
