// SPDX-License-Identifier: Apache-2.0
package dev.dateline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Intent.Declined;
import dev.dateline.verify.Reason;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hi                                          | SMALL_TALK
          Hello there                                 | SMALL_TALK
          hiiii                                       | SMALL_TALK
          hey bot                                     | SMALL_TALK
          good morning                                | SMALL_TALK
          thx                                         | SMALL_TALK
          thanks a lot                                | SMALL_TALK
          ok thank you                                | SMALL_TALK
          fake news idiots                            | SMALL_TALK
          you suck                                    | SMALL_TALK
          you are a stupid bot                        | SMALL_TALK
          shut the fuck up                            | SMALL_TALK
          this is bullshit                            | SMALL_TALK
          lol                                         | SMALL_TALK
          how are you                                 | SMALL_TALK
          is putin a war criminal, what do u think    | OPINION
          what do you think about the new bridge      | OPINION
          in your opinion who is right                | OPINION
          who should i vote for                       | OPINION
          do you like trump                           | OPINION
          is farn a good mayor                        | OPINION
          is he any good                              | OPINION
          is putin evil                               | OPINION
          is the mayor a liar                         | OPINION
          are you for or against the war              | OPINION
          where does the mayor live                   | PRIVATE
          what is odile farn's home address           | PRIVATE
          whats farns phone number                    | PRIVATE
          give me the mayors private address          | PRIVATE
          where do farn's kids go to school           | PRIVATE
          who is farn's wife                          | PRIVATE
          does farn have children                     | PRIVATE
          is farn married                             | PRIVATE
          are you a real person? how do i cancel my subscription | ABOUT
          are you a bot                               | ABOUT
          who made you                                | ABOUT
          what can you do                             | ABOUT
          how do i cancel my subscription             | ABOUT
          how can i report a mistake                  | ABOUT
          i have a tip for you                        | ABOUT
          what do you store about me                  | ABOUT
          can i talk to a human                       | ABOUT
          who owns this newspaper                     | ABOUT
          help                                        | ABOUT
          delete everything you know about me         | FORGET
          please erase my data                        | FORGET
          forget me                                   | FORGET
          can you delete my history                   | FORGET
          i want to kill myself                       | DISTRESS
          I don't want to live anymore                | DISTRESS
          my husband beats me                         | DISTRESS
          what else                                   | ELSE
          anything else?                              | ELSE
          tell me more                                | ELSE
          what else about that                        | ELSE
          who says so?                                | WHO
          says who                                    | WHO
          source?                                     | WHO
          how do you know that                        | WHO
          where did you get that from                 | WHO
          tl;dr                                       | SUMMARY
          TLDR please                                 | SUMMARY
          summarise                                   | SUMMARY
          sum it up                                   | SUMMARY
          can you summarize this article              | SUMMARY
          what is this article about                  | SUMMARY
          summarise the bridge story                  | SUMMARY the bridge story
          tldr on pokrovsk                            | SUMMARY pokrovsk
          whats new this week                         | NEWS this week
          latest news                                 | NEWS
          any news today?                             | NEWS today
          what happened yesterday                     | NEWS yesterday
          who wrote this                              | AUTHOR
          who wrote this, is he any good              | AUTHOR is he any good
          who is the author?                          | AUTHOR
          who took the putin photo                    | PHOTO putin
          who took this picture                       | PHOTO
          """)
  void each_kind_is_told_by_its_words(String text, String expected) {
    assertThat(named(Triage.of(text, Conversation.EMPTY, Asked.Setting.PRIVATE)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thanks to whom was the bridge saved",
        "hello kitty store fire",
        "hey jude concert date",
        "what else did the mayor say about the harbour",
        "who wrote the report on the bridge",
        "what does putin think about the truce",
        "what did the article say about syria",
        "latest news on pokrovsk",
        "whats new in syria",
        "fake news law vote",
        "where is assad now",
        "what did the president say in his new year address",
        "what was said in the new year address",
        "how many people live in halden",
        "who is the missing journalist",
        "is it true that russia has the strongest army in the world",
        "whos winning",
        "did the mayor delete the emails",
        "when was the photo gallery opened",
        "what is the source of the river",
        "who is the mayor of halden",
        "is the bridge open",
        "are the bases still there",
        "what time does the news conference start",
        "will putin and trump meet",
        "why?",
        "qwzrt plim",
        "did putin say \"what do you think\""
      })
  void what_only_resembles_is_searched(String text) {
    assertThat(Triage.of(text, Conversation.EMPTY, Asked.Setting.PRIVATE))
        .isInstanceOf(Intent.Search.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hi, who won the election?         | who won the election?
          hello who won the election        | who won the election
          thanks. who won?                  | who won?
          Hi there! Who won the vote please | Who won the vote
          who won, thanks                   | who won
          """)
  void a_greeting_is_taken_off_a_question(String text, String question) {
    assertThat(Triage.of(text, Conversation.EMPTY, Asked.Setting.GROUP))
        .isEqualTo(new Intent.Search(question));
  }

  @Test
  void a_group_gets_no_answer_to_greetings_and_thanks() {
    assertThat(Triage.of("hi", Conversation.EMPTY, Asked.Setting.GROUP))
        .isEqualTo(new Declined(Reason.SMALL_TALK, ""));
    assertThat(Triage.of("thx", Conversation.EMPTY, Asked.Setting.GROUP))
        .isEqualTo(new Declined(Reason.SMALL_TALK, ""));
    assertThat(Triage.of("fake news idiots", Conversation.EMPTY, Asked.Setting.GROUP))
        .isEqualTo(new Declined(Reason.SMALL_TALK, TriageRules.ABUSED));
  }

  @Test
  void an_accusation_is_found_inside_a_summary() {
    assertThat(
            Triage.of(
                "summarise how farn stole the money", Conversation.EMPTY, Asked.Setting.PRIVATE))
        .isInstanceOf(Intent.Accused.class);
  }

  @Property(tries = 200)
  void no_line_is_long_or_loud(@ForAll String text) {
    Intent intent = Triage.of(text, Conversation.EMPTY, Asked.Setting.PRIVATE);
    if (intent instanceof Declined declined) {
      assertThat(declined.text()).hasSizeLessThanOrEqualTo(200).doesNotContain("!");
    }
    assertThat(intent).isNotNull();
  }

  static String named(Intent intent) {
    return switch (intent) {
      case Intent.Search _ -> "SEARCH";
      case Declined declined -> declined.reason().name();
      case Intent.About _ -> "ABOUT";
      case Intent.Forget _ -> "FORGET";
      case Intent.Distress _ -> "DISTRESS";
      case Intent.WhatElse _ -> "ELSE";
      case Intent.WhoSaysSo _ -> "WHO";
      case Intent.Summary summary ->
          "SUMMARY" + (summary.about() == null ? "" : " " + summary.about());
      case Intent.News news -> ("NEWS " + news.period()).strip();
      case Intent.AuthorOf author -> ("AUTHOR " + author.rest()).strip();
      case Intent.PhotoOf photo -> "PHOTO" + (photo.about() == null ? "" : " " + photo.about());
      case Intent.Accused _ -> "ACCUSED";
    };
  }
}
