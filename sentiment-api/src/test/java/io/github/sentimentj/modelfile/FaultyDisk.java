package io.github.sentimentj.modelfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of the calls to a disk: it notes every one, and fails where it is told to. A {@link
 * FaultyFileSystem} asks it.
 *
 * <p>Not thread-safe.
 */
final class FaultyDisk {
  static final String FULL = "No space left on device";
  static final String BROKEN = "Input/output error";

  private static final int NEVER = Integer.MAX_VALUE;

  private final List<String> calls = new ArrayList<>();
  private int failingCall = NEVER;
  private int interruptingCall = NEVER;
  private boolean forGood;
  private String reason = BROKEN;
  private long room = Long.MAX_VALUE;
  private int mostAtOnce = Integer.MAX_VALUE;
  private long written;
  private long damagedByte = -1;

  private FaultyDisk() {}

  static FaultyDisk sound() {
    return new FaultyDisk();
  }

  /** One call fails, all others work; counted from 0. */
  static FaultyDisk failingOnce(int call) {
    FaultyDisk disk = new FaultyDisk();
    disk.failingCall = call;
    return disk;
  }

  /** The thread is interrupted at one call, counted from 0; nothing fails but for that. */
  static FaultyDisk interruptingOnce(int call) {
    FaultyDisk disk = new FaultyDisk();
    disk.interruptingCall = call;
    return disk;
  }

  /** From this call on all fail, as if the disk had been pulled out; counted from 0. */
  static FaultyDisk gone(int call) {
    FaultyDisk disk = failingOnce(call);
    disk.forGood = true;
    return disk;
  }

  /** So many bytes fit. */
  static FaultyDisk full(long bytes) {
    FaultyDisk disk = new FaultyDisk();
    disk.room = bytes;
    return disk;
  }

  /** Keeps another byte than it was given, and says nothing. */
  static FaultyDisk damaging(long place) {
    FaultyDisk disk = new FaultyDisk();
    disk.damagedByte = place;
    return disk;
  }

  /** Takes and gives at most so many bytes at once. */
  FaultyDisk slow(int bytes) {
    this.mostAtOnce = bytes;
    return this;
  }

  /** Fails for this reason. */
  FaultyDisk saying(String reason) {
    this.reason = reason;
    return this;
  }

  List<String> calls() {
    return List.copyOf(calls);
  }

  /** A call about a path: the system's errors name it. */
  void call(String name, Path path) throws IOException {
    if (fails(name)) {
      throw new FileSystemException(path.toString(), null, reason);
    }
  }

  /** A call about an open file: the system's errors are a bare reason. */
  void call(String name) throws IOException {
    if (fails(name)) {
      throw new IOException(reason);
    }
  }

  private boolean fails(String name) {
    int call = calls.size();
    calls.add(name);
    if (call == interruptingCall) {
      Thread.currentThread().interrupt();
    }
    return call == failingCall || (forGood && call > failingCall);
  }

  /** Returns what of these bytes the disk writes now, as it keeps them. */
  ByteBuffer taken(ByteBuffer bytes) throws IOException {
    call("write");
    int count = (int) Math.min(Math.min(bytes.remaining(), mostAtOnce), room - written);
    if (count == 0 && bytes.hasRemaining()) {
      throw new IOException(FULL);
    }
    byte[] kept = new byte[count];
    bytes.get(kept);
    if (damagedByte >= written && damagedByte < written + count) {
      kept[(int) (damagedByte - written)] ^= 1;
    }
    written += count;
    return ByteBuffer.wrap(kept);
  }

  /** Returns how many bytes are read at once. */
  int given(int wanted) throws IOException {
    call("read");
    return Math.min(wanted, mostAtOnce);
  }
}
