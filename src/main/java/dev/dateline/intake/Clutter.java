// SPDX-License-Identifier: Apache-2.0
package dev.dateline.intake;

import java.util.regex.Pattern;

/// Lines that a copied web page brings along and that are no part of the article. Each pattern is
/// the whole line, and none is long enough to be a sentence of reporting.
final class Clutter {
  private static final Pattern LINE =
      Pattern.compile(
          "(?iu)"
              // a player, a counter, a bullet on its own
              + "-?\\d{1,2}:\\d{2}(:\\d{2})?( ?/"
              + " ?-?\\d{1,2}:\\d{2}(:\\d{2})?)?|[•·|*#>»›_=–—-]{1,80}|[\\d.,]+ ?[km]?"
              + " ?(comments?|shares?|views?|likes?|reactions?|claps?)|(about )?\\d{1,3}"
              + " ?-?min(ute)?s?\\.?( (read|listen|watch))?|reading time:? .{1,20}"
              // labels with nothing behind them
              + "|((last |first"
              + " )?(updated|published|posted|modified|by|source|date|photo|credit|author|tags|topics|share"
              + " this)( on| at)?|von|par) ?:"
              // buttons
              + "|(share|save|print|e-?mail|tweet|post|pin|like|copy( link)?|link"
              + " copied|bookmark|gift( this)?( article)?"
              + "|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|threads|bluesky|flipboard|pinterest|messenger|instagram|youtube|tiktok|listen|play|pause|mute|unmute|watch|watch"
              + " now|play"
              + " video|loading\\.*|close|open|menu|search|home|back|next|previous|more|less|show"
              + " more|show less|load more|see more|view more|read more|continue reading|read the"
              + " full (story|article)|expand|collapse|view gallery|view image in fullscreen|open"
              + " image in gallery|enlarge( image)?|image caption|media caption|image"
              + " source,?.{0,60}|hide caption|toggle caption|subscribe( now)?|sign in|sign up|log"
              + " ?in|log ?out|register|join|donate|support us|become a member|skip to (main"
              + " )?content|skip (advert|ad|advertisement|past newsletter promotion)|back to"
              + " top|top|comments?|(leave|add|post|view) (a )?comments?|join the"
              + " (conversation|discussion)|follow|follow us|follow"
              + " topic|newsletter|newsletters|notifications?|settings|privacy( policy)?|terms( of"
              + " (use|service))?|contact( us)?"
              + "|teilen|drucken|merken|anzeige|werbung|partager|publicité|compartir|publicidad|поделиться|реклама)"
              // shares and follows with an object
              + "|(share|save|listen to|print|gift|e-?mail|discuss|rate) (this|the|full|to)("
              + " \\S+){0,5}|share (on|via|by) .{1,40}|listen to (this|the)"
              + " (article|story).{0,30}|follow (us|me|him|her|them)? ?(on|at) .{1,60}|follow"
              + " @?\\S+ on .{1,40}|find us on .{1,60}|add .{1,40} (as (a )?|to your"
              + " )?(preferred|trusted) sources?.{0,20}|make us preferred on google.{0,30}"
              // advertisements
              + "|ad|ads|advert|advertisement|advertising|sponsored( content)?|promoted|paid"
              + " (content|post)|(story|article|report|content) continues"
              + " (below|after).{0,40}|(scroll|continue) (down )?(to|for)"
              + " (continue|more|reading).{0,40}|remove ads?|report this ad|why (this|am i seeing"
              + " this) ad.{0,10}"
              // invitations
              + "|(sign up|subscribe|register|join) (for|to|now|here|today|free)\\b.{0,160}|get"
              + " (the|our|breaking|all the)"
              + " (latest|best|top|daily|news|newsletter|stories)\\b.{0,160}|(download|get)"
              + " (the|our) .{0,30}app\\b.{0,80}|(already a|not a)"
              + " (subscriber|member)\\?.{0,60}|enter your e-?mail.{0,60}|thanks? you for (signing"
              + " up|subscribing).{0,60}"
              // links to other pieces
              + "|(read (more|also|next|on)|also read|see also|more from|more"
              + " on|related|watch|listen|explore|recommended|don['’]t miss|must read|in"
              + " pictures|in case you missed it|lesen sie auch|mehr zum thema|lire aussi|à"
              + " lire|lea también|читайте также) ?[:|»>–—] ?.{1,200}"
              // cookies, rights
              + "|(we|this (web)?site|our (web)?site|our partners)( and our partners)? uses?"
              + " cookies.{0,400}|(accept|reject|manage|allow) (all"
              + " )?(cookies|preferences).{0,40}|by"
              + " (continuing|clicking|using)\\b.{0,60}(cookies|terms|privacy|site).{0,160}|cookie"
              + " (policy|settings|preferences)|(copyright|©|\\(c\\)).{0,10}(©|\\(c\\)|\\d{4}).{0,200}|.{0,80}all"
              + " rights reserved.{0,160}|.{0,60}may not be"
              + " (published|reproduced|republished).{0,160}"
              // where the piece is filed
              + "|(tags|topics|filed under|categories|category|keywords|in this story|more"
              + " about)\\s?:\\s?.{1,200}"
              // where the writer is found
              + "|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|@\\w{2,30}|(e-?mail|contact|twitter|x|reach"
              + " (him|her|them) at)\\s?:?\\s?[@\\w.+-]+@?[\\w.-]*@[\\w.-]+");

  /// Lines over a list of other pieces.
  private static final Pattern LIST =
      Pattern.compile(
          "(?iu)(related("
              + " (stories|articles|news|content|topics|coverage|posts|links|reading))?|more"
              + " (stories|news|coverage|headlines)|more"
              + " (from|on|in|about)\\b.{1,60}|(most|editors?['’]?s?)"
              + " (read|popular|viewed|picks?|choice)|trending( now| stories)?|popular( now|"
              + " stories)?|top stories|latest( news| stories)?|(you )?(may|might) also (like|be"
              + " interested in)|recommended( (for you|stories|reading|articles))?|read"
              + " (next|also)|up next|what to read next|don['’]t miss|from the web|around the"
              + " web|sponsored stories|mehr zum thema|auch interessant|meistgelesen|lire aussi|sur"
              + " le même sujet|noticias relacionadas|читайте также):?");

  private static final Pattern CRUMBS =
      Pattern.compile(
          "[\\p{Lu}\\d][^>›»/|.!?]{1,30}(\\s*[>›»]\\s*[\\p{Lu}\\d][^>›»/|.!?]{1,40}){1,5}"
              + "|(Home|Start|News|Startseite|Accueil|Inicio)(\\s+[/|]\\s+[\\p{Lu}\\d][^>›»/|.!?]{1,40}){1,5}");

  private Clutter() {}

  /// {@return whether a cleaned line is no part of an article}
  static boolean is(String line) {
    return line.length() <= 420 && LINE.matcher(line).matches();
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
