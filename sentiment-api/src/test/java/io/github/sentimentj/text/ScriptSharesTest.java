package io.github.sentimentj.text;

import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.THAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ScriptSharesTest {
  private static ScriptShares of(String... texts) {
    ScriptCounts counts = new ScriptCounts();
    for (String text : texts) {
      counts.add(text);
    }
    return counts.shares();
  }

  private static ScriptShares shares(Map<String, Double> shares) {
    return new ScriptShares(new TreeMap<>(shares));
  }

  @Test
  void shares_ofTexts_countLettersOnly() {
    assertThat(of("ab 12!? 😀", "é好").shares())
        .containsExactly(entry("HAN", 0.25), entry("LATIN", 0.75));
    assertThat(of("12 😀 … \uD800").shares()).isEmpty();
  }

  @Test
  void unseenIn_textOfAnotherScript_isThatScript() {
    ScriptShares english = of("an ordinary review");
    assertThat(english.unseenIn("อร่อยมาก really")).contains(THAI);
    assertThat(english.unseenIn("really แย่")).isEmpty();
    assertThat(english.unseenIn("really good: α, β")).isEmpty();
    assertThat(english.unseenIn("12 😀")).isEmpty();
    assertThat(english.unseenIn("")).isEmpty();
    assertThat(of("很好吃").unseenIn("とても美味しいです")).contains(HIRAGANA);
  }

  @Test
  void unseenIn_severalUnseenScripts_isTheMostFrequent() {
    assertThat(of("latin").unseenIn("да αβγδ abc")).contains(GREEK);
  }

  @Test
  void unseenIn_scriptOfStrayLetters_isUnseen() {
    ScriptShares nearlyAll = shares(Map.of("LATIN", 0.9991, "CYRILLIC", 0.0009));
    assertThat(nearlyAll.unseenIn("хорошо")).contains(CYRILLIC);
    assertThat(shares(Map.of("LATIN", 0.999, "CYRILLIC", 0.001)).unseenIn("хорошо")).isEmpty();
  }

  @Test
  void unseenIn_veryLongText_looksAtItsStart() {
    assertThat(of("latin").unseenIn("latin ".repeat(1000) + "хорошо".repeat(1_000_000))).isEmpty();
  }

  @Test
  void and_otherTexts_areWeightedByTheirNumber() {
    ScriptShares both = shares(Map.of("LATIN", 1.0)).and(shares(Map.of("THAI", 1.0)), 300, 100);
    assertThat(both.shares()).containsExactly(entry("LATIN", 0.75), entry("THAI", 0.25));
    ScriptShares none = shares(Map.of());
    assertThat(none.and(both, 5, 0)).isEqualTo(both);
    assertThat(both.and(none, 0, 0)).isEqualTo(both);
    assertThat(both.and(shares(Map.of("HAN", 1.0)), 7, 0)).isEqualTo(both);
  }

  @Test
  void new_sharesOutOfRange_throw() {
    assertThatThrownBy(() -> shares(Map.of("LATIN", 0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sum to 0.5");
    assertThatThrownBy(() -> shares(Map.of("LATIN", 1.0, "HAN", 0.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'HAN' has the share 0.0");
  }

  @Property
  void unseenIn_anyText_isEmptyForTheTextsOwnShares(@ForAll String text) {
    ScriptShares own = of(text);
    assertThat(own.shares().values().stream().mapToDouble(share -> share).sum())
        .isCloseTo(own.shares().isEmpty() ? 0 : 1, within(1e-9));
    assertThat(own.unseenIn(text)).isEmpty();
  }
}
