package io.github.sentimentj.tokenizers.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.Tokenizers;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneTokenizerContractTest extends TokenizerContract {
  // Never closed: jqwik's properties and JUnit's tests have no end in common.
  private static final Analyzer ANALYZER = new StandardAnalyzer();

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.lucene("standard", ANALYZER);
  }

  @Override
  protected Tokenizer provided(TokenizerSpec spec) {
    return tokenizer();
  }

  @Test
  void tokenize_text_givesTheAnalyzersTerms() {
    assertThat(tokenizer().tokenize("Not BAD, 这"))
        .containsExactly(new Token("not", 0, 3), new Token("bad", 4, 7), new Token("这", 9, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "icu"})
  void lucene_idOfTheLibrary_throws(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tokenizers.lucene(id, ANALYZER))
        .withMessageStartingWith("id '" + id + "' is a tokenizer of the library");
  }
}
