package io.github.sentimentj.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.sentimentj.audit.Finding.Kind;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditTest {
  private static Dataset texts(String... texts) {
    List<Example> examples = new ArrayList<>();
    for (String text : texts) {
      examples.add(new Example(text, examples.size() % 2 == 0 ? "n" : "p"));
    }
    return Dataset.of(examples);
  }

  private static Dataset alike(String... texts) {
    return Dataset.of(java.util.Arrays.stream(texts).map(text -> new Example(text, "n")).toList());
  }

  private static String sentence(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append('w').append(random.nextInt(5000)).append(' ');
    }
    return text.toString();
  }

  @Test
  void of_cleanData_findsNothing() {
    Audit audit = texts("a good film", "a bad film", "nothing special", "schön war's").audit();
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.toString()).contains("4 examples (n 2, p 2)").contains("nothing found");
    assertThat(Dataset.of(List.of()).audit().findings()).isEmpty();
  }

  @Test
  void of_equalTexts_countsAllButTheFirst() {
    Audit audit = alike("a  film", "other", "a film", " a\tfilm\n", "A film").audit();
    assertThat(audit.count(Kind.DUPLICATES)).isEqualTo(2);
    assertThat(audit.count(Kind.CONFLICTS)).isZero();
    Finding finding = audit.finding(Kind.DUPLICATES).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.examples().get(0)).extracting(Row::row).containsExactly(1, 3);
    // Another case is nearly the same.
    assertThat(audit.count(Kind.NEAR_DUPLICATES)).isEqualTo(1);
  }

  @Test
  void of_textsWithTwoLabels_countsEachTextOnce() {
    Audit audit = texts("same", "same", "same", "same", "else").audit();
    assertThat(audit.count(Kind.CONFLICTS)).isEqualTo(1);
    assertThat(audit.count(Kind.DUPLICATES)).isEqualTo(3);
    assertThat(audit.finding(Kind.CONFLICTS).orElseThrow().examples().get(0))
        .extracting(Row::label)
        .containsExactly("n", "p");
  }

  @Test
  void between_twoSets_countsWhatTheSecondShares() {
    Dataset train =
        Dataset.of(
            List.of(
                new Example("seen", "n", Optional.of("t1"), Optional.of("film1"), 1),
                new Example("own", "p", Optional.of("t2"), Optional.of("film2"), 1)));
    Dataset test =
        Dataset.of(
            List.of(
                new Example("seen ", "n", Optional.of("x1"), Optional.of("film1"), 1),
                new Example("seen", "n", Optional.of("x2"), Optional.of("film3"), 1),
                new Example("Seen!", "n", Optional.of("x3"), Optional.of("film3"), 1),
                new Example("new", "meh", Optional.of("x4"), Optional.of("film2"), 1)));
    Audit audit = train.audit(test);
    assertThat(audit.count(Kind.LEAKS)).isEqualTo(2);
    assertThat(audit.count(Kind.NEAR_LEAKS)).isEqualTo(1);
    assertThat(audit.count(Kind.SHARED_GROUPS)).isEqualTo(2);
    assertThat(audit.count(Kind.UNSEEN_LABELS)).isEqualTo(1);
    assertThat(audit.findings().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(audit.finding(Kind.LEAKS).orElseThrow().examples().get(0))
        .extracting(row -> row.id().orElseThrow())
        .containsExactly("x1", "t1");
    Audit quick = Audit.quick(train, test);
    for (Kind kind : List.of(Kind.LEAKS, Kind.SHARED_GROUPS, Kind.UNSEEN_LABELS)) {
      assertThat(quick.finding(kind)).isEqualTo(audit.finding(kind));
    }
  }

  @Test
  void of_skewedLabels_namesTheRareOnes() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      examples.add(new Example("text " + i + " of " + i * 7, i < 4 ? "rare" : "usual"));
    }
    Audit audit = Dataset.of(examples).audit();
    assertThat(audit.finding(Kind.LABEL_SKEW).orElseThrow().message()).contains("rare: 4");
    assertThat(Dataset.of(examples.subList(0, 44)).audit().count(Kind.LABEL_SKEW)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "\u00A0", "\u200B\uFEFF", "\u0000"})
  void of_emptyText_isFound(String text) {
    assertThat(texts("words", text, "more").audit().count(Kind.EMPTY_TEXTS)).isEqualTo(1);
  }

  @Test
  void of_veryLongText_isFound() {
    Random random = new Random(1);
    String usual = sentence(random, 50);
    Dataset data = texts(usual, sentence(random, 60), sentence(random, 1200));
    assertThat(data.audit().count(Kind.LONG_TEXTS)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "cafÃ© au lait, MOJIBAKE, 1",
    "donâ€™t, MOJIBAKE, 1",
    "Â£5, MOJIBAKE, 1",
    "ðŸ˜€, MOJIBAKE, 1",
    "æ–‡å­—, MOJIBAKE, 1",
    "Ð¿Ñ€Ð¸Ð²ÐµÑ‚, MOJIBAKE, 1",
    "SÃO PAULO Ã BÂLE, MOJIBAKE, 0",
    "«CAFÉ» MAÇÃ» Ñandú Ðe, MOJIBAKE, 0",
    "naïve à la crème €5, MOJIBAKE, 0",
    "文字 привет 😀, MOJIBAKE, 0",
    "lost \uFFFD here, REPLACEMENT_CHARACTERS, 1",
    "half \uD83D pair, REPLACEMENT_CHARACTERS, 1",
    "whole \uD83D\uDE00 pair, REPLACEMENT_CHARACTERS, 0",
    "bell \u0007 rings, CONTROL_CHARACTERS, 1",
    "dash \u0096 here, CONTROL_CHARACTERS, 1",
    "del \u007F here, CONTROL_CHARACTERS, 1",
    "pаypal is Cyrillic, MIXED_SCRIPTS, 1",
    "plain Latin and просто слова, MIXED_SCRIPTS, 0"
  })
  void of_damagedText_isFound(String text, Kind kind, int count) {
    assertThat(texts("fine words", "other words", text).audit().count(kind)).isEqualTo(count);
  }

  @Test
  void of_textInAnotherScript_isFound() {
    Dataset data = texts("плохой фильм", "хороший фильм", "a good film", "東京タワー", "12 !!");
    assertThat(data.audit().count(Kind.OTHER_SCRIPTS)).isEqualTo(2);
    assertThat(data.audit().finding(Kind.OTHER_SCRIPTS).orElseThrow().message())
        .contains("Cyrillic");
  }

  @Property(tries = 60)
  void of_textWithAChangedWord_isNearlyEqual(
      @ForAll @IntRange(min = 40, max = 200) int words, @ForAll long seed) {
    Random random = new Random(seed);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.add(sentence(random, words));
    }
    String changed = all.get(7).replaceFirst("w\\d+ (?=w\\d+ $)", "other ");
    all.add(changed.toUpperCase(Locale.ROOT).replace(" ", ", "));
    Collections.shuffle(all, random);
    assertThat(alike(all.toArray(String[]::new)).audit().count(Kind.NEAR_DUPLICATES)).isEqualTo(1);
  }

  @Test
  void of_textsThatShareHalf_areNotNearlyEqual() {
    Random random = new Random(3);
    List<String> all = new ArrayList<>();
    String common = sentence(random, 60);
    for (int i = 0; i < 200; i++) {
      all.add(common + sentence(random, 60));
    }
    assertThat(alike(all.toArray(String[]::new)).audit().count(Kind.NEAR_DUPLICATES)).isZero();
  }

  @Test
  void of_chineseWithAnotherMark_isNearlyEqual() {
    Dataset data = alike("外观设计的好，做工精美，速度很快", "外观设计的好做工精美速度很快！", "外观一般");
    assertThat(data.audit().count(Kind.NEAR_DUPLICATES)).isEqualTo(1);
  }

  @Test
  void toJson_ofAnAudit_hasEveryKind() {
    JsonObject json =
        JsonParser.parseString(texts("same", "same").audit().toJson()).getAsJsonObject();
    for (Kind kind : Kind.values()) {
      assertThat(json.getAsJsonObject(kind.name().toLowerCase(Locale.ROOT)).has("count")).isTrue();
    }
    JsonObject duplicates = json.getAsJsonObject("duplicates");
    assertThat(duplicates.get("count").getAsInt()).isEqualTo(1);
    JsonObject second =
        duplicates.getAsJsonArray("examples").get(0).getAsJsonArray().get(1).getAsJsonObject();
    assertThat(second.get("row").getAsInt()).isEqualTo(2);
    assertThat(second.get("text").getAsString()).isEqualTo("same");
    assertThat(json.getAsJsonObject("leaks").get("count").getAsInt()).isZero();
    assertThat(json.getAsJsonObject("labels").get("p").getAsInt()).isEqualTo(1);
  }

  @Test
  void toString_ofHostileTexts_isOneLineEach() {
    String text = "\u001B[2J\u202E<b>\nline\r\n" + "x".repeat(500) + "\uD800";
    String report = alike(text, text).audit().toString();
    assertThat(report).doesNotContain("\u001B").doesNotContain("\u202E");
    assertThat(report.lines()).allMatch(line -> line.length() < 200);
  }
}
