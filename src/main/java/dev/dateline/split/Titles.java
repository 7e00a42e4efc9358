// SPDX-License-Identifier: Apache-2.0
package dev.dateline.split;

import java.util.Set;

/// What the words around a name say of its bearer.
final class Titles {
  private static final Set<String> TITLES =
      Vocabulary.of(
          "president president-elect vice-president prime minister chancellor secretary senator sen"
              + " rep representative governor gov mayor judge justice chief general gen lt"
              + " lieutenant colonel col major maj captain capt sergeant sgt officer sir lord lady"
              + " dame mr mrs ms mx miss dr prof professor pope king queen prince princess ceo cfo"
              + " cto coo cmo executive chairman chairwoman chair chairperson director coach"
              + " attorney ambassador envoy commissioner congressman congresswoman rev reverend"
              + " bishop archbishop cardinal detective inspector superintendent commander admiral"
              + " adm founder co-founder spokesman spokeswoman spokesperson former vice deputy"
              + " acting press premier counselor councillor councilor sheriff brig brigadier cpl"
              + " corporal cmdr supt councilman councilwoman councillor marshal engineer"
              + " superintendent clerk treasurer alderman alderwoman assemblyman assemblywoman"
              + " undersecretary constable analyst manager editor actor actress singer author");

  /// Titles that also begin names of bodies and things: "General Motors", "Justice Department".
  private static final Set<String> BODIES =
      Vocabulary.of(
          "department bank house party university college inc corp court council committee"
              + " commission agency association institute ministry office company group union"
              + " league club school hospital church forces army police service services center"
              + " centre foundation times post news journal motors airlines street park city county"
              + " state states kingdom nations republic senate congress assembly board authority"
              + " bureau federation technologies systems labs games studios pictures entertainment"
              + " media network fund capital partners management holdings limited ltd co conference"
              + " cup championship championships stadium arena field road avenue river lake island"
              + " sea ocean electric order mills dynamics museum library theater theatre festival"
              + " awards prize act bill law war day week series open tour world international"
              + " national society trust exchange airport station tower bridge square hall hotel"
              + " magazine television radio records music press store pro max air plus united"
              + " rovers albion wanderers town hotspur games monday friday apps app research"
              + " security intelligence images photo photos");

  /// What stands before an office without being a name: "Finance Director".
  private static final Set<String> OFFICES =
      Vocabulary.of(
          "finance fire police library water state health interior foreign defense defence home"
              + " trade energy treasury education district assistant national federal chief senior"
              + " junior medical communications marketing sales operations research technology city"
              + " county school labor labour transport transportation justice environment"
              + " agriculture");

  private static final Set<String> DEMONYMS =
      Vocabulary.of(
          "russian ukrainian american british english french german chinese japanese israeli"
              + " palestinian syrian iranian iraqi turkish indian pakistani korean canadian mexican"
              + " brazilian spanish italian dutch polish swedish norwegian danish finnish greek"
              + " australian african european asian irish scottish welsh arab jewish muslim"
              + " christian catholic democratic republican egyptian saudi lebanese jordanian afghan"
              + " belgian swiss austrian hungarian romanian bulgarian serbian croatian portuguese"
              + " argentine chilean colombian venezuelan cuban nigerian kenyan ethiopian somali"
              + " sudanese vietnamese thai filipino indonesian malaysian taiwanese western eastern"
              + " northern southern conservative californian texan soviet latin hispanic black"
              + " white belarusian georgian armenian estonian latvian lithuanian czech slovak"
              + " arabic hebrew qatari yemeni libyan moroccan tunisian algerian kurdish tory"
              + " democrat gop u.s uk us eu londoner parisian moldovan kazakh");

  private static final Set<String> DATES =
      Vocabulary.of(
          "january february march april may june july august september october november december"
              + " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday"
              + " thursday friday saturday sunday mon tue wed thu fri sat sun am pm a.m p.m est edt"
              + " gmt utc et pt christmas montag dienstag mittwoch donnerstag freitag samstag"
              + " sonntag");

  private static final Set<String> COMMON =
      Vocabulary.of(
          "police officials people experts critics researchers scientists authorities lawmakers"
              + " analysts prosecutors witnesses residents investors players fans users doctors"
              + " students workers sources reports others everyone someone nobody something nothing"
              + " anyone everything today yesterday tomorrow thanks yeah well please sure ok okay"
              + " hello hi hey oh wow right sorry look listen indeed overall additionally"
              + " furthermore moreover finally first second third fourth there’s photo image video"
              + " updated read more see get best top new big how why home former former men women"
              + " children kids fuel per via speaking asked responding writing");

  private static final Set<String> HEADS =
      Vocabulary.of(
          "president leader chief minister premier head chancellor ruler boss ceo executive");

  private Titles() {}

  static boolean title(String bare) {
    return TITLES.contains(bare) || bare.startsWith("ex-");
  }

  static boolean body(String bare) {
    return BODIES.contains(bare);
  }

  static boolean office(String bare) {
    return OFFICES.contains(bare);
  }

  static boolean demonym(String bare) {
    return DEMONYMS.contains(bare);
  }

  static boolean date(String bare) {
    return DATES.contains(bare);
  }

  static boolean common(String bare) {
    return COMMON.contains(bare) || Abbreviations.opener(bare);
  }

  /// Whether a noun is one of those that stand for another in "the Russian leader".
  static boolean head(String bare) {
    return HEADS.contains(bare);
  }
}
