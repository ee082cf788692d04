package io.github.sentimentj.tokenizers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TweetsContractTest extends TokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.tweets();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "@Ann_B thx!!|@user thx !!",
        "RT @x: see https://t.co/AbC1 now|rt @user : see http now",
        "sooooo gooood :-)))|soo good :-)",
        "#NotMyDay \uD83D\uDC4D\uD83C\uDFFD|#notmyday \uD83D\uDC4D\uD83C\uDFFD",
        "#日本 #100Days @某人#话题#|#日本 #100days @user #话题",
        "C'est l'amour !|c' est l' amour !",
        "mail me@x.org|mail me@x.org",
        "I can't wait &lt;3|i ca n't wait <3",
      })
  void tokenize_tweet_givesTokens(String tweet, String tokens) {
    assertThat(tokenizer().tokenize(tweet).stream().map(Token::text))
        .containsExactly(tokens.split(" "));
  }

  @Test
  void tokenize_maskedMention_coversAllOfIt() {
    assertThat(tokenizer().tokenize("@someone soooo"))
        .containsExactly(new Token("@user", 0, 8), new Token("soo", 9, 14));
  }
}
