import County
import Foundation
import Synchronization

/// The one place that writes a result: to standard output, or to a file that is replaced whole or stays as it was.
///
/// What is written goes to a file of its own beside the target and takes its place with `finish`; dropped before, it is
/// taken away. A link is followed; a device or a pipe is written to as the text comes and never replaced. Never a file
/// that the run has read, by whatever name (`FilesRead`).
package final class Output: Sendable {
  /// What was noticed where the result goes.
  package let notices: [Notice]
  /// The path as it was given, for what is told.
  private let place: Place
  private let calls: SystemCalls
  private let reads: FilesRead
  private let state: Mutex<State>

  private enum State {
    case stream(Int32, own: Bool, written: Int)
    /// The reader of a stream has gone: what else comes is dropped.
    case unread
    case file(NewFile)
    case done
  }

  /// Begins a result; on standard output where no path is given.
  ///
  /// `replacing`: whether a file that is there may be replaced.
  package init(
    _ path: String?, replacing: Bool = true, reads: FilesRead = .ofThisRun, calls: SystemCalls = SystemCalls()
  ) throws(Problems) {
    place = Place(file: path ?? "stdout")
    self.reads = reads
    self.calls = calls
    do {
      guard let path else {
        if let status = try? calls.status(of: STDOUT_FILENO), reads.holds(status) {
          throw Fault.Stop(.wouldOverwriteInput)
        }
        state = Mutex(.stream(STDOUT_FILENO, own: false, written: 0))
        notices = []
        return
      }
      switch try OutputTarget(path, replacing: replacing, reads, calls) {
      case .stream(let path):
        notices = []
        state = Mutex(.stream(try calls.open(path, O_WRONLY), own: true, written: 0))
      case .file(let folder, let name, let replaced):
        let leftovers = Leftovers.names(in: folder, calls)
        notices =
          leftovers.isEmpty ? [] : [Notice(.leftovers(leftovers), at: Place(file: OutputTarget.folder(of: path)))]
        state = Mutex(.file(try NewFile(name, in: folder, like: replaced, replacing: replacing, calls)))
      }
    } catch {
      throw Problems([Fault.Stop.problem(error, at: Place(file: path ?? "stdout"))])
    }
  }

  deinit {
    state.withLock { state in
      switch state {
      case .stream(let file, own: true, _): try? calls.close(file)
      case .file(let file): file.abandon(calls)
      default: break
      }
      state = .done
    }
  }

  /// Throws what would keep a result from being written there, before any work is done for it.
  package static func check(
    _ path: String, reads: FilesRead = .ofThisRun, calls: SystemCalls = SystemCalls()
  ) throws(Problems) {
    do { _ = try OutputTarget(path, replacing: true, reads, calls) } catch {
      throw Problems([Fault.Stop.problem(error, at: Place(file: path))])
    }
  }

  /// Whether the reader of a pipe has gone, so that nothing more needs to be made.
  package var isUnread: Bool {
    state.withLock { if case .unread = $0 { true } else { false } }
  }

  /// Writes on. A reader that has seen enough and closed its pipe is no failure.
  package func write(_ text: String) throws(Problems) { try write(Array(text.utf8)) }

  /// Likewise of bytes.
  package func write(_ bytes: [UInt8]) throws(Problems) {
    let problem = state.withLock { state -> Problem? in
      do {
        switch state {
        case .stream(let file, let own, var written):
          defer { if case .stream = state { state = .stream(file, own: own, written: written) } }
          do throws(SystemError) { try calls.write(bytes, to: file) { written += $0 } } catch {
            guard error.number != EPIPE else {
              if own { try? calls.close(file) }
              state = .unread
              return nil
            }
            throw Fault.Stop(
              written == 0 ? .cannotWrite(Fault.Obstacle(error)) : .cutShort(Fault.Obstacle(error), bytes: written))
          }
        case .file(let file):
          do { try calls.write(bytes, to: file.file) } catch {
            file.abandon(calls)
            state = .done
            throw error
          }
        case .unread, .done: break
        }
        return nil
      } catch {
        return Fault.Stop.problem(error, at: place)
      }
    }
    if let problem { throw Problems([problem]) }
  }

  /// Puts the result in its place, on the disk when this returns.
  package func finish() throws(Problems) {
    let problem = state.withLock { state -> Problem? in
      defer { state = .done }
      do {
        switch state {
        case .stream(let file, own: true, let written):
          do throws(SystemError) { try calls.close(file) } catch {
            throw Fault.Stop(.cutShort(Fault.Obstacle(error), bytes: written))
          }
        case .file(let file): try file.place(besides: reads, calls)
        case .stream, .unread, .done: break
        }
        return nil
      } catch {
        return Fault.Stop.problem(error, at: place)
      }
    }
    if let problem { throw Problems([problem]) }
  }
}

extension Fault {
  /// A fault on its way out of the writing of a file, before it has its place.
  struct Stop: Error {
    let fault: Fault

    init(_ fault: Fault) { self.fault = fault }

    /// What ended the writing, as it is told.
    static func problem(_ error: any Error, at place: Place) -> Problem {
      switch error {
      case let stop as Stop: Problem(stop.fault, at: place)
      case let error as SystemError: Problem(.cannotWrite(Obstacle(error)), at: place)
      case let problem as Problem: problem
      default: Problem(.cannotWrite(.other(0)), at: place)
      }
    }
  }
}
