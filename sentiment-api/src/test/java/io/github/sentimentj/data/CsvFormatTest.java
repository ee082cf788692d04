package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
  @Test
  void withers_leaveTheFormatTheyStartFromAsItIs() {
    CsvFormat start = CsvFormat.csv();
    start.separator(';').textColumn("t").labelColumn("l").idColumn("i").maxRecordLength(5);
    assertThat(start.separator()).isEqualTo(',');
    assertThat(start.maxRecordLength()).isEqualTo(CsvFormat.DEFAULT_MAX_RECORD_LENGTH);
    assertThat(start.columns())
        .hasSize(2)
        .containsEntry(Field.TEXT, "text")
        .containsEntry(Field.LABEL, "label");
  }

  @Test
  void withers_keepWhatWasSetBefore() {
    CsvFormat format =
        CsvFormat.tsv().textColumn("t").maxRecordLength(5).separator('|').weightColumn("w");
    assertThat(format.columns())
        .hasSize(3)
        .containsEntry(Field.TEXT, "t")
        .containsEntry(Field.WEIGHT, "w");
    assertThat(format.maxRecordLength()).isEqualTo(5);
    assertThat(format.separator()).isEqualTo('|');
    assertThat(format.quoted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(chars = {'"', '\n', '\r', '\uD83D', '\uDC00'})
  void separator_unusable_isRefusedByCodePoint(char separator) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsvFormat.csv().separator(separator))
        .withMessageStartingWith("separator is U+%04X; expected", (int) separator);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 256 * 1024 * 1024 + 1, Integer.MAX_VALUE})
  void maxRecordLength_outOfRange_isRefusedByValue(int characters) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsvFormat.csv().maxRecordLength(characters))
        .withMessage("maxRecordLength is %d; expected 1 to 268435456", characters);
  }

  @Test
  void column_blankOrNull_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsvFormat.csv().groupColumn(" "))
        .withMessageStartingWith("the name of the group column is blank");
    assertThatNullPointerException()
        .isThrownBy(() -> CsvFormat.csv().textColumn(null))
        .withMessage("name");
  }
}
