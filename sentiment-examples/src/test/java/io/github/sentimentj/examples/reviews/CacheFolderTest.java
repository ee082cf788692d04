package io.github.sentimentj.examples.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
  private static final Path HOME = Path.of("home").toAbsolutePath();
  private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

  @Test
  void of_noVariable_isDotCacheInHome() {
    assertThat(CacheFolder.of(Map.of(), HOME, false)).isEqualTo(HOME.resolve(".cache/sentimentj"));
  }

  @Test
  void of_xdgCacheHome_isThere() {
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", ELSEWHERE.toString()), HOME, false))
        .isEqualTo(ELSEWHERE.resolve("sentimentj"));
  }

  @Test
  void of_relativeXdgCacheHome_isIgnored() {
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "cache"), HOME, false))
        .isEqualTo(HOME.resolve(".cache/sentimentj"));
  }

  @Test
  void of_windows_isLocalAppData() {
    Map<String, String> both =
        Map.of("XDG_CACHE_HOME", HOME.toString(), "LOCALAPPDATA", ELSEWHERE.toString());
    assertThat(CacheFolder.of(both, HOME, true)).isEqualTo(ELSEWHERE.resolve("sentimentj"));
  }
}
