package io.github.sentimentj.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.github.sentimentj.MissingEngineException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * DJL's PyTorch engine, started once: without network, without telemetry, one native thread a
 * caller.
 */
final class PyTorch {
  static final String NAME = "pytorch";

  private static final String CPU = "cpu";
  private static final Pattern GPU = Pattern.compile("gpu[0-9]{0,3}");
  private static final String OFFLINE = "ai.djl.offline";
  private static final String DJL_NAME = "PyTorch";

  private PyTorch() {}

  /**
   * Returns a new manager on the CPU, starting the engine where needed.
   *
   * @throws MissingEngineException if the engine cannot start here, now and every time after
   */
  static NDManager newManager() {
    return newManager(CPU);
  }

  /**
   * Returns a new manager on a device, such as {@code gpu} or {@code gpu1}.
   *
   * @throws MissingEngineException if the engine cannot start here or has no such device
   */
  static NDManager newManager(String device) {
    requireStarted();
    if (device.equals(CPU)) {
      return NDManager.newBaseManager(Device.cpu(), DJL_NAME);
    }
    int gpus = Engine.getEngine(DJL_NAME).getGpuCount();
    if (!GPU.matcher(device).matches()
        || Math.max(0, Device.fromName(device).getDeviceId()) >= gpus) {
      throw new MissingEngineException(
          ("PyTorch has no device '%s' here: it sees the cpu and %d GPUs; for one of those, DJL needs"
                  + " PyTorch's CUDA libraries of its own version in place of pytorch-native-cpu")
              .formatted(device, gpus));
    }
    return NDManager.newBaseManager(Device.fromName(device), DJL_NAME);
  }

  private static void requireStarted() {
    if (Start.FAILURE.isPresent()) {
      throw NativeFailure.of(Start.FAILURE.get());
    }
  }

  /**
   * Returns name and versions of what computes, starting the engine where needed.
   *
   * @throws MissingEngineException if the engine cannot start here
   */
  static String description() {
    requireStarted();
    return "%s %s, DJL %s"
        .formatted(NAME, Engine.getEngine(DJL_NAME).getVersion(), Engine.getDjlVersion());
  }

  /** Starts the engine once, when it is first asked for; a failure is kept, not thrown. */
  private static final class Start {
    static final Optional<Throwable> FAILURE = start();

    private static Optional<Throwable> start() {
      Thread thread = Thread.currentThread();
      ClassLoader hosts = thread.getContextClassLoader();
      // DJL looks for engines and natives through the context class loader, once for all time.
      thread.setContextClassLoader(PyTorch.class.getClassLoader());
      boolean offlineUnset = System.getProperty(OFFLINE) == null;
      if (offlineUnset) {
        // Read while the engine starts: stops its telemetry and any download of natives.
        System.setProperty(OFFLINE, "true");
      }
      try {
        Engine.getEngine(DJL_NAME);
        // Workers share a batch among themselves; teams of native threads on top would fight for
        // the same cores.
        JniUtils.setNumThreads(1);
        return Optional.empty();
      } catch (RuntimeException | LinkageError e) {
        return Optional.of(e);
      } finally {
        if (offlineUnset) {
          System.clearProperty(OFFLINE);
        }
        thread.setContextClassLoader(hosts);
      }
    }
  }
}
