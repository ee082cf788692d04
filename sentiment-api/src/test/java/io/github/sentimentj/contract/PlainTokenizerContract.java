package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.text.Token;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a tokenizer must keep beyond {@link TokenizerContract} if it cuts and changes nothing. */
public abstract class PlainTokenizerContract extends TokenizerContract {

  @Property
  void tokenize_anyText_tokensAreTheSubstringsTheyName(@ForAll("texts") String text) {
    for (Token token : tokenizer().tokenize(text)) {
      assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
    }
  }

  @Property
  void tokenize_anyText_tokensDoNotOverlap(@ForAll("texts") String text) {
    int end = 0;
    for (Token token : tokenizer().tokenize(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(end);
      end = token.end();
    }
  }
}
