// SPDX-License-Identifier: Apache-2.0
package dev.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ask.Asked.Setting;
import dev.dateline.telegram.Incoming.Nothing;
import dev.dateline.telegram.Incoming.Page;
import dev.dateline.telegram.Incoming.Page.Which;
import dev.dateline.telegram.Incoming.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InterpreterTest {
  private static final long US = FakeBotApi.BOT;
  private static final Mail MAIL = new Mail(new Interpreter(US, "DeskBot", () -> 50), 100_000);
  private static final String PERSON = "{'id':5,'is_bot':false,'first_name':'P'}";

  private static Incoming update(String json) {
    return MAIL.open(json.replace('\'', '"'), 1).orElseThrow().incoming();
  }

  private static Incoming message(String type, String from, String more) {
    return update(
        "{'update_id':1,'message':{'message_id':9,'date':1,'chat':{'id':-3,'type':'"
            + type
            + "'},'from':"
            + from
            + more
            + "}}");
  }

  private static Incoming personal(String text) {
    return message("private", PERSON, ",'text':'" + text + "'");
  }

  private static Incoming group(String text, String more) {
    return message("supergroup", PERSON, ",'text':'" + text + "'" + more);
  }

  private static String mention(int offset, int length) {
    return ",'entities':[{'type':'mention','offset':" + offset + ",'length':" + length + "}]";
  }

  private static String replyTo(long person, String more) {
    return ",'reply_to_message':{'message_id':8,'date':1,'chat':{'id':-3,'type':'supergroup'},"
        + "'from':{'id':"
        + person
        + ",'is_bot':false,'first_name':'Q'}"
        + more
        + "}";
  }

  @ParameterizedTest
  @CsvSource({
    "/latest, what's new",
    "/latest the bridge, what's new on the bridge",
    "/LATEST@DeskBot, what's new",
    "/sources, who says so",
    "/start ask_d2hvIHJ1bnMgdGhlIGhhcmJvcj8, who runs the harbor?",
    "/start ask_0LrRgtC-INC80Y3RgA, кто мэр",
  })
  void a_command_that_stands_for_words_and_a_link_ask_like_words(String text, String question) {
    assertThat(personal(text)).isEqualTo(new Question(question, 5, Setting.PRIVATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask_",
        "ask_%%%",
        "ask_gICA",
        "article_a",
        "ask_IA",
        "ask_d2hvd2hvd2hvd2hvd2hvd2hvd2hvd2hvd2hvd2hvd2hvd2hvd2hvd2hvd2hvd2hv"
      })
  void a_link_that_holds_no_question_leads_to_the_greeting(String parameter) {
    assertThat(personal("/start " + parameter)).isEqualTo(new Page(Which.START, Setting.PRIVATE));
  }

  @ParameterizedTest
  @CsvSource({
    "/start, START",
    "/start payload, START",
    "/HELP, HELP",
    "/privacy, PRIVACY",
    "/ask, ASK_WHAT",
    "/ask@DeskBot, ASK_WHAT"
  })
  void a_command_asks_for_its_page(String text, Which page) {
    assertThat(personal(text)).isEqualTo(new Page(page, Setting.PRIVATE));
  }

  @ParameterizedTest
  @CsvSource({"/nonsense, UNKNOWN_COMMAND", "/kill a no, UNKNOWN_COMMAND", "/help kill, HELP"})
  void what_may_be_an_editors_is_asked_of_the_editors_first(String text, Which otherwise) {
    assertThat(personal(text))
        .isEqualTo(new Incoming.Order(text, 5, new Page(otherwise, Setting.PRIVATE), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"who won?", "/ask who won?", "/ask@deskbot   who won? ", "/ask\\nwho won?"})
  void in_private_words_are_a_question(String text) {
    assertThat(personal(text)).isEqualTo(new Question("who won?", 5, Setting.PRIVATE));
  }

  @Test
  void a_wish_to_be_forgotten_names_the_person_and_the_place() {
    assertThat(personal("/forget")).isEqualTo(new Incoming.Forget(5, Setting.PRIVATE));
    assertThat(group("/forget@DeskBot", "")).isEqualTo(new Incoming.Forget(5, Setting.GROUP));
    assertThat(group("/forget", "")).isInstanceOf(Nothing.class);
  }

  @Test
  void a_question_over_the_limit_is_told_so() {
    assertThat(personal("w".repeat(51))).isEqualTo(new Page(Which.TOO_LONG, Setting.PRIVATE));
  }

  @Test
  void in_a_group_words_to_nobody_are_left_alone() {
    assertThat(group("who won?", "")).isEqualTo(new Nothing("not addressed to us"));
  }

  @Test
  void in_a_group_a_mention_makes_a_question() {
    Question question = new Question("who won?", 5, Setting.GROUP);
    assertThat(group("@DeskBot who won?", mention(0, 8))).isEqualTo(question);
    assertThat(group("who won? @deskbot", mention(9, 8))).isEqualTo(question);
    assertThat(group("@deskbot who won?", "")).isEqualTo(question);
    assertThat(group("@deskbots who won?", "")).isInstanceOf(Nothing.class);
    assertThat(group("@OtherBot who won?", mention(0, 9))).isInstanceOf(Nothing.class);
    assertThat(
            group(
                "Desk who won?",
                ",'entities':[{'type':'text_mention','offset':0,'length':4,'user':{'id':"
                    + US
                    + ",'is_bot':true,'first_name':'D'}}]"))
        .isEqualTo(question);
  }

  @Test
  void in_a_group_a_reply_to_us_is_a_question() {
    assertThat(group("and when?", replyTo(US, ",'text':'x'")))
        .isEqualTo(new Question("and when?", 5, Setting.GROUP));
    assertThat(group("and when?", replyTo(6, ",'text':'x'"))).isInstanceOf(Nothing.class);
  }

  @Test
  void a_topic_that_we_opened_makes_no_reply_to_us() {
    assertThat(
            group("and when?", replyTo(US, ",'forum_topic_created':{'name':'t','icon_color':1}")))
        .isInstanceOf(Nothing.class);
  }

  @Test
  void ask_below_somebody_s_message_asks_that_message() {
    assertThat(group("/ask@DeskBot", replyTo(6, ",'text':'who won?'")))
        .isEqualTo(new Question("who won?", 5, Setting.GROUP));
    assertThat(group("/ask@DeskBot", replyTo(US, ",'text':'an answer'")))
        .isEqualTo(new Page(Which.ASK_WHAT, Setting.GROUP));
  }

  @Test
  void commands_for_others_are_left_alone() {
    assertThat(group("/ask@OtherBot who?", "")).isInstanceOf(Nothing.class);
    assertThat(personal("/ask@OtherBot who?")).isInstanceOf(Nothing.class);
    assertThat(group("/roll", "")).isInstanceOf(Nothing.class);
    assertThat(group("/roll@DeskBot", ""))
        .isEqualTo(
            new Incoming.Order(
                "/roll@DeskBot", 5, new Page(Which.UNKNOWN_COMMAND, Setting.GROUP), null));
    assertThat(group("/ask who won?", "")).isInstanceOf(Question.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':1087968824,'is_bot':true,'first_name':'Group'}",
        "{'id':777000,'is_bot':false,'first_name':'Telegram'}",
        "{'id':136817688,'is_bot':true,'first_name':'Channel'}",
        "{'id':6,'is_bot':true,'first_name':'B'}"
      })
  void what_no_person_sent_is_left_alone(String from) {
    assertThat(message("supergroup", from, ",'text':'/ask@DeskBot who?'"))
        .isInstanceOf(Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'is_automatic_forward':true",
        ",'via_bot':{'id':6,'is_bot':true,'first_name':'B'}",
        ",'sender_chat':{'id':-9,'type':'channel'}"
      })
  void what_came_by_another_way_is_left_alone(String more) {
    assertThat(message("private", PERSON, ",'text':'who?'" + more)).isInstanceOf(Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel_post", "edited_channel_post"})
  void posts_of_channels_are_left_alone(String kind) {
    assertThat(
            update(
                "{'update_id':1,'"
                    + kind
                    + "':{'message_id':9,'date':1,'chat':{'id':3,'type':'private'},'from':"
                    + PERSON
                    + ",'text':'who?'}}"))
        .isEqualTo(new Nothing("no message"));
  }

  @Test
  void a_picture_gets_a_line_in_private_and_none_in_a_group() {
    String sticker =
        ",'sticker':{'file_id':'a','file_unique_id':'b','type':'regular','width':1,'height':1,"
            + "'is_animated':false,'is_video':false}";
    assertThat(message("private", PERSON, sticker)).isEqualTo(new Incoming.Media());
    assertThat(message("private", PERSON, sticker + ",'caption':'who?'"))
        .isEqualTo(new Page(Which.NO_TEXT, Setting.PRIVATE));
    assertThat(message("supergroup", PERSON, sticker)).isInstanceOf(Nothing.class);
    assertThat(message("private", PERSON, ",'delete_chat_photo':true"))
        .isEqualTo(new Nothing("a service message"));
  }

  @Test
  void a_group_that_becomes_a_supergroup_is_named_with_both_numbers() {
    assertThat(message("group", PERSON, ",'migrate_to_chat_id':-100"))
        .isEqualTo(new Incoming.Migrated(-3, -100));
  }

  @Test
  void being_blocked_is_noticed() {
    assertThat(
            update(
                "{'update_id':1,'my_chat_member':{'chat':{'id':5,'type':'private'},'from':"
                    + PERSON
                    + ",'date':1,'old_chat_member':{'status':'member','user':"
                    + PERSON
                    + "},'new_chat_member':{'status':'kicked','until_date':0,'user':"
                    + PERSON
                    + "}}}"))
        .isEqualTo(new Incoming.Gone("kicked"));
  }

  @Test
  void an_unknown_value_in_a_list_is_no_obstacle() {
    assertThat(
            message(
                "private",
                PERSON,
                ",'text':'who won?','brand_new':{'a':1},'entities':[{'type':'hologram','offset':0,"
                    + "'length':3}]"))
        .isEqualTo(new Question("who won?", 5, Setting.PRIVATE));
  }

  @Test
  void a_field_that_nobody_needs_costs_no_answer() {
    Question question = new Question("who won?", 5, Setting.PRIVATE);
    assertThat(message("private", "{'id':5}", ",'text':'who won?'")).isEqualTo(question);
    assertThat(
            message(
                "private",
                PERSON,
                ",'text':'who won?','edit_date':99999999999999,'reply_to_message':{'date':'x'},"
                    + "'entities':[{'type':'bold','offset':0,'length':3,'user':{'id':5}}]"))
        .isInstanceOf(Question.class);
    assertThat(
            update(
                "{'update_id':1,'message':{'message_id':9,'date':1764000000000,'chat':{'id':5,"
                    + "'type':'private','first_name':7},'from':{'id':5},'text':'who won?'}}"))
        .isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'update_id':1,'message':{'message_id':99999999999,'date':1}}",
        "{'update_id':1,'message':{'message_id':1,'date':1,'chat':'none'}}",
        "{'update_id':1,'message':{'message_id':1,'date':1,'from':{'id':5,'is_bot':false,"
            + "'first_name':'P'},'text':'x'}}",
        "{'update_id':1,'message':{'message_id':1,'date':1,'chat':{'id':-3,'type':'group'},"
            + "'from':{'id':5,'is_bot':false,'first_name':'P'},'text':'x','entities':["
            + "{'type':'mention','offset':4,'length':800}]}}",
        "[]"
      })
  void an_update_that_cannot_be_read_is_kept_as_it_came(String json) {
    String raw = json.replace('\'', '"');
    assertThat(MAIL.open(raw, 1)).isEmpty();
    assertThat(MAIL.sorted(new RawUpdate(1L, raw), 1).payload()).isEqualTo(raw);
  }
}
