// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.util.regex.Pattern;

/// Lines that a copied web page brings along and that are no part of the article. A line that ends
/// as a sentence is reporting unless it can be nothing else: a dropped sentence is lost for ever, a
/// kept invitation is only untidy.
final class Clutter {
  /// Whole lines that end in no full stop.
  private static final Pattern LINE =
      Pattern.compile(
          "(?iu)"
              // a player, a counter, a bullet, a number or an address on its own, an age
              + "-?\\d{1,2}:\\d{2}(:\\d{2})?( ?/ ?-?\\d{1,2}:\\d{2}(:\\d{2})?)?|\\d{1,4}"
              + "|[•·|*#>»›_=–—-]{1,80}"
              + "|[\\d.,]+ ?[km]? ?(comments?|shares?|views?|likes?|reactions?|claps?)"
              + "|(about )?\\d{1,3} ?-?min(ute)?s?( (read|listen|watch))?|reading time:? .{1,20}"
              + "|https?://\\S+|www\\.\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|@\\w{2,30}"
              + "|((published|updated|posted)( on)?:? )?(\\d{1,3}|an?|one)"
              + " (second|minute|min|hour|hr|day|week|month|year)s? ago"
              + "|this article is more than .{1,20} old|reporting from .{2,60}"
              // labels with nothing behind them
              + "|((last |first )?(updated|published|posted|modified|by|source|date|photo|credit"
              + "|author|tags|topics|share this)( on| at)?|von|par) ?:|published|updated"
              + "|(image|media|picture) (source|caption)s?"
              // buttons
              + "|(share|save|print|e-?mail|tweet|post|pin|like|copy( link)?|link"
              + " copied|bookmark|gift( this)?("
              + " article)?|facebook|twitter|x|whatsapp|linkedin|reddit|telegram"
              + "|threads|bluesky|flipboard|pinterest|messenger|instagram|youtube|tiktok|listen|play|pause|mute|unmute|watch|watch"
              + " now|play"
              + " video|loading|close|open|menu|search|home|back|next|previous|more|less|show"
              + " more|show less|load more|see more|view more|read more|learn more|continue"
              + " reading|read the full (story|article)|expand|collapse|view gallery|view image in"
              + " fullscreen|open image in gallery|enlarge( image)?|hide caption|toggle"
              + " caption|reuse this content|subscribe( now)?|sign in|sign up|log ?in|log"
              + " ?out|register|join|donate|support us|become a member|skip to (main )?content|skip"
              + " (advert|ad|advertisement)|back to top|top|comments?|(leave|add|post|view) (a"
              + " )?comments?|join the (conversation|discussion)|follow|follow us|follow"
              + " topic|newsletters?|notifications?|settings|privacy( policy)?|terms( of"
              + " (use|service))?|contact( us)?|teilen|drucken|merken|anzeige|werbung|artikel zum"
              + " hören.{0,20}|partager|publicité|compartir|publicidad|поделиться|реклама)"
              + "|(twitter|facebook|mailto|e-?mail|instagram|linkedin|rss|whatsapp|x)(["
              + " ,|/](twitter|facebook|mailto|e-?mail|instagram|linkedin|rss|whatsapp|x)){1,8}|(share|save|print|gift|e-?mail|discuss|rate)"
              + " (this|the|full)("
              + " (article|story|post|page|link|video|full|with|on|by|via|a|friend|\\S*mail)){0,5}|share"
              + " (on|via) .{1,40}|listen to (this|the) (article|story).{0,60}|follow"
              + " (us|me|him|her|them)? ?(on|at) .{1,60}|follow @?\\S+ on .{1,40}|find us on"
              + " .{1,60}|(e-?mail|contact|twitter|x)\\s?:?\\s?@[\\w.+-]+|(e-?mail|contact|reach"
              + " (him|her|them) at)\\s?:?\\s?[\\w.+-]+@[\\w.-]+|add .{1,40} (preferred|trusted)"
              + " sources?.{0,20}|make us preferred on google.{0,30}"
              // advertisements and invitations
              + "|ad|ads|advert|advertisement|advertising|sponsored( content)?|promoted|paid"
              + " (content|post)|(scroll|continue) (down )?(to|for)"
              + " (continue|more|reading).{0,40}|remove ads?|report this ad|why (this|am i seeing"
              + " this) ad.{0,10}|(sign up|subscribe|register|join)"
              + " (for|to|now|here|today|free)\\b.{0,160}|get (the|our|breaking|all the)"
              + " (latest|best|top|daily|news|newsletter|stories)\\b.{0,160}|(download|get)"
              + " (the|our) .{0,30}app\\b.{0,80}|enter your"
              + " e-?mail.{0,60}|(accept|reject|manage|allow) (all"
              + " )?(cookies|preferences).{0,40}|cookie (policy|settings|preferences)"
              // links to other pieces, where the piece is filed
              + "|(more on|watch|listen|explore|recommended|must read|in pictures) ?[:|»>–—]"
              + " ?.{1,200}|(tags|topics|filed under|categories|category|keywords|in this"
              + " story|more about)\\s?:\\s?.{1,200}|see more on:? .{1,120}");

  /// Whole lines that can be nothing else, with a full stop or without one.
  private static final Pattern SURE =
      Pattern.compile(
          "(?iu)(story|article|report|content) continues (below|after).{0,40}|loading\\.*|(read"
              + " more|also read|read also|see also|read next|related|in case you missed it|lesen"
              + " sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|читайте также)"
              + " ?[:|»>–—] ?.{1,200}|(sign"
              + " up|subscribe|register|join|get)\\b.{0,120}\\b(newsletters?|inbox|e-?mail"
              + " alerts?|app alerts?|notifications)\\b.{0,80}|(already a|not a)"
              + " (subscriber|member)\\?.{0,60}|thanks? you for (signing"
              + " up|subscribing).{0,60}|(we|this (web)?site|our (web)?site)( and our partners)?"
              + " uses? cookies.{0,400}|by (continuing|clicking|using)\\b.{0,80}\\byou"
              + " (agree|accept|consent)\\b.{0,200}|(copyright )?(©|\\(c\\))"
              + " ?.{0,60}\\d{4}.{0,200}|copyright \\d{4} .{0,200}|.{0,120}\\ball rights"
              + " reserved\\b.{0,200}|this material may not be"
              + " (published|reproduced|republished).{0,160}|a version of this"
              + " (article|story|piece) (appears|appeared|was published).{1,200}|this article is"
              + " more than .{1,20} old\\.?|image source,?.{0,60}");

  private static final Pattern SENTENCE = Pattern.compile("[.!?…。][\"”’'»)]*$");

  /// Lines over a list of other pieces.
  private static final Pattern LIST =
      Pattern.compile(
          "(?iu)(related("
              + " (stories|articles|news|content|topics|coverage|posts|links|reading))?|more"
              + " (stories|news|coverage|headlines)|more"
              + " (from|on|in|about)\\b.{1,60}|(most|editors?['’]?s?)"
              + " (read|popular|viewed|picks?|choice)|trending( now| stories)?|popular( now|"
              + " stories)?|top stories|latest( news| stories)?|(you )?(may|might) also (like|be"
              + " interested in)|explore more on (these|this) topics?|recommended( (for"
              + " you|stories|reading|articles))?|read (next|also)|up next|what to read"
              + " next|don['’]t miss|from the web|around the web|sponsored stories|mehr zum"
              + " thema|auch interessant|meistgelesen|lire aussi|sur le même sujet|noticias"
              + " relacionadas|читайте также):?");

  private static final Pattern CRUMBS =
      Pattern.compile(
          "[\\p{Lu}\\d][^>›»/|.!?]{1,30}(\\s*[>›»]\\s*[\\p{Lu}\\d][^>›»/|.!?]{1,40}){1,5}"
              + "|(Home|Start|News|Startseite|Accueil|Inicio|Главная)(\\s+[/|]\\s+[\\p{Lu}\\d][^>›»/|.!?]{1,40}){1,5}");

  /// Crumbs whose arrows were pictures; sure on a page's first line only.
  private static final Pattern BARE_CRUMBS =
      Pattern.compile("(Home|Startseite|Accueil|Inicio|Главная)( \\p{Lu}[\\p{L}&-]*){1,5}");

  private static final Pattern PROMOTION =
      Pattern.compile("(?iu)skip past .{0,30}promotion|after .{0,30}promotion");

  private Clutter() {}

  /// {@return whether a cleaned line is the first or the last of a promotion between paragraphs}
  static boolean promotion(String line) {
    return line.length() <= 60 && PROMOTION.matcher(line).matches();
  }

  /// {@return whether a page's first line is its path of sections without arrows}
  static boolean bareCrumbs(String line) {
    return line.length() <= 80 && BARE_CRUMBS.matcher(line).matches();
  }

  /// {@return whether a cleaned line is no part of an article}
  static boolean is(String line) {
    return line.length() <= 420
        && (SURE.matcher(line).matches()
            || (LINE.matcher(line).matches() && !SENTENCE.matcher(line).find()));
  }

  /// {@return whether a cleaned line stands over a list of other pieces}
  static boolean listHeading(String line) {
    return line.length() <= 80 && LIST.matcher(line).matches();
  }

  /// {@return whether a cleaned line is the path of sections to the article, "Home > World"}
  static boolean crumbs(String line) {
    return line.length() <= 160 && CRUMBS.matcher(line).matches();
  }
}
