package io.github.sentimentj.tokenizers.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tokens of version 1, as digests: models rely on them. Whoever changes a rule, and with it one of
 * these, has to number a new version; whoever makes the tokenizer faster must not.
 */
class WordRulesVersionTest {
  // Only characters that every JDK knows alike.
  private static final String[] PIECES =
      ("a~I~the~The~THE~film~movies~wonderful~extraordinary~Don't~don't~CAN'T~it's~It\u2019s~n't~"
              + "they're~I'd've~o'clock~'em~'80s~cannot~Cannot~cannot's~well-known~3-D~PG-13~U.S.~"
              + "l'amour~n'y~D'ARTE~d'oh~qu'\u00E9~don`t~`~#\u4E2D#~#1a~@\u4E2D~1\u20E3~<a b ~<a b=c>~"
              + "e.g.~J.R.R.~3.50~10/10~1,000~10:30~soooo~SoOoOo~sh*t~f***~M*A*S*H~R&B~at&t~"
              + "snake_case~http://x.org/a?b~https://~www.x.com~x.com~me@x.org~a-b@c.d~@me~#tag~#1~"
              + "...~..~.~\u2026~!~!!!!~?~?!~--~-~\u2014~'~''~``~\"~(~)~[~]~,~;~:~/~*~*****~&~%~$5~"
              + "<~<3~<br />~</p>~<a href='x'>~<!--~-->~<sigh>~&amp;~&#39;~&quot;~&#x1F600;~&bogus;~"
              + ":)~:-)~;D~:P~:'(~=/~^_^~^^~-_-~>_<~>:(~._.~\\o/~(:~XD~o_O~\u00DF~\u0130~\u03A3~"
              + "e\u0301~\u00E9~Zo\u00EB~\u0301~\u0323~\uFB01~\u1112~\u1161~\u11AB~\u4E2D~\u6587~"
              + "\u3042~\u30FC~\u0E14\u0E35~\u0627\u0644~\u05D0~\u041F\u0440~\u00AD~\u200B~\u200D~"
              + "\uFE0F~\uFEFF~\u20E3~\u2764~\uD83D\uDE00~\uD83D\uDC4D\uD83C\uDFFD~\uD83C\uDDE9~"
              + "\uD83D\uDC69\u200D\uD83D\uDCBB~\uD83D~\uDE00~\u0085~\u0093~\u0096~\u00A0~\t~\n~\u0000")
          .split("~");

  @ParameterizedTest(name = "lowerCase={0}, html={1}")
  @CsvSource({
    "true, true, 8c78663c8ef6f827371952cbc7262aab763c0cc34e3c78ea2d53ceafbe1448c7",
    "false, true, d3daec27a0d6ff21a597d6e1737800581023490a110b4bde46c6962b3cbf772b",
    "true, false, 2ec425e5109c2cf8c8c38a25225c57eeaffbdfcea05cf3f529de1c32d1499760",
    "false, false, 574916bbacc75c75816a076d85b74f08f7adc35b6f6bace0b50590f310e83580",
  })
  void tokenize_hostileTexts_givesTokensOfVersion1(boolean lower, boolean html, String digest) {
    Tokenizer tokenizer = Tokenizers.words().lowerCase(lower).html(html);
    assertThat(digest(tokenizer, hostileTexts())).isEqualTo(digest);
  }

  @Test
  void tokenize_reviews_givesTokensOfVersion1() throws IOException {
    String folder = System.getProperty("sentimentj.data", System.getenv("SENTIMENTJ_DATA"));
    assumeTrue(folder != null, "set -Dsentimentj.data or SENTIMENTJ_DATA to run this test");
    Path file = Path.of(folder).resolve("imdb/train.csv.gz");
    assumeTrue(Files.exists(file), "no " + file);
    Stream<String> reviews = Dataset.csv(file).stream().map(example -> example.text());
    assertThat(digest(Tokenizers.words(), reviews))
        .isEqualTo("4b61ab61b1bed2bbfc3a597a25c97e5dc21853a44e6ac6bc7757e98829cf28a1");
  }

  private static Stream<String> hostileTexts() {
    Random random = new Random(1);
    return IntStream.range(0, 20_000).mapToObj(i -> hostileText(random));
  }

  private static String hostileText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static String digest(Tokenizer tokenizer, Stream<String> texts) {
    MessageDigest digest = sha256();
    texts.forEachOrdered(
        text -> {
          for (Token token : tokenizer.tokenize(text)) {
            String line = token.start() + " " + token.end() + " " + token.text() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
          }
          digest.update((byte) '\n');
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
