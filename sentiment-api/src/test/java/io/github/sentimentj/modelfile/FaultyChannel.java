package io.github.sentimentj.modelfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file of a {@link FaultyDisk}; what saving a model has no use for is not supported. */
final class FaultyChannel extends FileChannel {
  private final FileChannel file;
  private final FaultyDisk disk;

  FaultyChannel(FileChannel file, FaultyDisk disk) {
    this.file = file;
    this.disk = disk;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    ByteBuffer part = target.slice().limit(disk.given(target.remaining()));
    int count = file.read(part);
    target.position(target.position() + part.position());
    return count;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    ByteBuffer taken = disk.taken(source);
    int count = taken.remaining();
    while (taken.hasRemaining()) {
      file.write(taken);
    }
    return count;
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    disk.call("position");
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void force(boolean metadata) throws IOException {
    disk.call("force");
    file.force(metadata);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    disk.call("lock");
    return file.tryLock(position, size, shared);
  }

  /** The file is closed even where that fails, as on POSIX. */
  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
    disk.call("close");
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int read(ByteBuffer target, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer source, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }
}
