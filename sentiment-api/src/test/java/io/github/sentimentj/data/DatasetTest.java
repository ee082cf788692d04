package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final Example GOOD = new Example("good", "positive");
  private static final Example BAD = new Example("bad", "negative");
  private static final Example POOR = new Example("poor", "negative");

  @Test
  void of_list_isCopied() {
    List<Example> list = new ArrayList<>(List.of(GOOD));
    Dataset data = Dataset.of(list);
    list.set(0, BAD);
    list.add(POOR);
    assertThat(data).containsExactly(GOOD);
    assertThat(data.size()).isEqualTo(1);
  }

  @Test
  void of_null_isRefusedByPlace() {
    assertThatNullPointerException().isThrownBy(() -> Dataset.of(null)).withMessage("examples");
    assertThatNullPointerException()
        .isThrownBy(() -> Dataset.of(Arrays.asList(GOOD, null)))
        .withMessage("examples[1]");
  }

  @Test
  void without_otherDataSet_leavesOutEqualTextsWhateverLabelAndSpaces() {
    Example spaced = new Example(" poor \n", "positive");
    Dataset test = Dataset.of(List.of(GOOD, POOR, BAD));
    assertThat(test.without(Dataset.of(List.of(spaced)))).containsExactly(GOOD, BAD);
    assertThat(test.without(Dataset.of(List.of()))).containsExactly(GOOD, POOR, BAD);
    assertThat(test.without(test)).isEmpty();
    assertThatNullPointerException().isThrownBy(() -> test.without(null)).withMessage("other");
  }

  @Test
  void distinct_equalTexts_keepsTheFirst() {
    Example again = new Example("good ", "negative");
    assertThat(Dataset.of(List.of(GOOD, BAD, again, GOOD)).distinct()).containsExactly(GOOD, BAD);
  }

  @Test
  void iterator_givesTheOrderEachTimeAndCannotRemove() {
    Dataset data = Dataset.of(List.of(GOOD, BAD));
    assertThat(data).containsExactly(GOOD, BAD);
    assertThat(data.stream()).containsExactly(GOOD, BAD);
    Iterator<Example> iterator = data.iterator();
    iterator.next();
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(iterator::remove);
    iterator.next();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
  }

  @Test
  void labelCounts_areSortedAndUnmodifiable() {
    Dataset data = Dataset.of(List.of(GOOD, BAD, POOR));
    assertThat(data.labelCounts())
        .containsExactly(Map.entry("negative", 2), Map.entry("positive", 1));
    assertThat(data.labels()).containsExactly("negative", "positive");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> data.labelCounts().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> data.labels().clear());
  }

  @Test
  void toString_showsSizeAndLabels() {
    assertThat(Dataset.of(List.of(GOOD, BAD, POOR)))
        .hasToString("Dataset[data set, 3 examples, {negative=2, positive=1}]");
  }

  @Test
  void name_ofDerivedData_leadsBackToTheSource() {
    Dataset data = SplitTest.labelled(Map.of("a", 20));
    assertThat(data.name()).isEqualTo("data set");
    assertThat(data.sample(5, 1).where(example -> true).name()).isEqualTo("data set");
    assertThat(data.concat(data).name()).isEqualTo("data set + data set");
    Split split = data.stratifiedSplit(0.5, 0.25, 0.25, 1);
    assertThat(split.train().name()).isEqualTo("data set (train part)");
    assertThat(split.validation().name()).isEqualTo("data set (validation part)");
    assertThat(split.test().name()).isEqualTo("data set (test part)");
  }

  @Test
  void empty_isADataset() {
    Dataset empty = Dataset.of(List.of());
    assertThat(empty).isEmpty();
    assertThat(empty.labels()).isEmpty();
    assertThat(empty.sample(3, 1)).isEmpty();
    assertThat(empty.concat(empty).where(example -> true)).isEmpty();
    assertThat(empty.fingerprint())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void concat_putsTheOtherBehind() {
    Dataset data = Dataset.of(List.of(GOOD)).concat(Dataset.of(List.of(BAD, GOOD)));
    assertThat(data).containsExactly(GOOD, BAD, GOOD);
    assertThatNullPointerException().isThrownBy(() -> data.concat(null)).withMessage("other");
  }

  @Test
  void where_keepsTheOrderAndAsksOnce() {
    List<Example> asked = new ArrayList<>();
    Dataset data = Dataset.of(List.of(BAD, GOOD, POOR));
    Dataset negative =
        data.where(example -> asked.add(example) && example.label().equals("negative"));
    assertThat(negative).containsExactly(BAD, POOR);
    assertThat(negative.size()).isEqualTo(2);
    assertThat(asked).containsExactly(BAD, GOOD, POOR);
    assertThatNullPointerException().isThrownBy(() -> data.where(null)).withMessage("condition");
  }

  @Test
  void sample_sizeOfTheWholeOrMore_isTheWhole() {
    Dataset data = Dataset.of(List.of(GOOD, BAD, GOOD));
    assertThat(data.sample(3, 1)).isSameAs(data);
    assertThat(data.sample(Integer.MAX_VALUE, 1)).isSameAs(data);
    assertThat(data.sample(0, 1)).isEmpty();
  }

  @Test
  void sample_equalTextsAndGroups_areNotTied() {
    Example twin = new Example("a", "x", Optional.empty(), Optional.of("g"), 1f);
    assertThat(Dataset.of(List.of(twin, twin, twin, twin)).sample(2, 1)).hasSize(2);
  }

  @Test
  void sample_labels_keepTheirShares() {
    Dataset data = SplitTest.labelled(Map.of("a", 700, "b", 200, "c", 100));
    assertThat(data.sample(100, 9).labelCounts()).isEqualTo(Map.of("a", 70, "b", 20, "c", 10));
    assertThat(data.sample(100, 9).fingerprint()).isNotEqualTo(data.sample(100, 10).fingerprint());
  }

  @Test
  void sample_negativeSize_isRefusedByValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of(List.of(GOOD)).sample(-1, 1))
        .withMessage("size is -1; expected 0 or more");
  }
}
