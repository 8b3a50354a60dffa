// SPDX-License-Identifier: Apache-2.0
public import BunshoModel

/// How much work goes on as people are lost, in the worst case: between two bounds.
///
/// A task stops when all who are capable of it are gone. Tasks nobody is capable of today are gaps, not losses,
/// and do not count; what a company outside can do goes on. A role whose holders nobody told is one unknown person.
///
/// Which `k` people to lose for the greatest loss is as hard as the densest subhypergraph, so it is bounded:
///
/// - **At least** so many tasks stop: those of the people taken one by one, each time the one whose loss stops most
///   of what is left. Somebody could really lose them, so the worst case is no better.
/// - **At most** so many tasks stop: give each of a task's `s` capable people `1/s` of it. If the people `X` are lost,
///   a task stops when all its people are in `X`; then their parts add up to 1, and the parts of other tasks are
///   not negative. So `loss(X) ≤ Σ_{p∈X} Σ_{t∋p} 1/s_t`, at most the `k` largest of these sums. A task of more
///   than `k` people cannot stop at all and is left out of the sums for `k`; for one person both bounds are equal.
public struct LossCurve: Sendable, Equatable {
  /// The state after one more loss.
  public struct Step: Sendable, Equatable {
    /// Who is lost, in the order of the lower bound.
    public var lost: Assignee
    /// How many tasks stop at least, in the worst case of so many losses.
    public var atLeast: Int
    /// How many tasks stop at most.
    public var atMost: Int
  }

  /// How many tasks somebody is capable of today.
  public let tasks: Int
  /// One a loss; fewer than the limit where everything has stopped before or nobody is left.
  public let steps: [Step]

  /// The curve is followed so far.
  public static let limit = 30

  /// Follows the losses of a table.
  public init(_ context: AnalysisContext, limit: Int = limit) {
    var work = SharedWork(context)
    tasks = work.taskCount
    let most = work.boundsAbove(limit)
    var steps: [Step] = []
    var stopped = 0
    while steps.count < limit, stopped < tasks, let person = work.gravest() {
      stopped += work.lose(person)
      steps.append(Step(lost: work.assignee(person), atLeast: stopped, atMost: most[steps.count]))
    }
    self.steps = steps
  }
}

/// Who is capable of which task, as columns in both directions, and who is gone.
private struct SharedWork {
  private let numbers: MatrixColumns.HolderNumbers
  /// People of task `t`: `people[offsets[t] ..< offsets[t + 1]]`.
  private var offsets: [UInt32] = [0]
  private var people: [UInt32] = []
  /// Tasks of person `p`: `items[starts[p] ..< starts[p + 1]]`.
  private var starts: [UInt32]
  private var items: [UInt32] = []
  /// How many of a task's people are left.
  private var left: [UInt32] = []
  private var isGone: [Bool]
  /// How many tasks have this person only left.
  private var alone: [Int32]
  /// How many tasks have this person and one other left.
  private var paired: [Int32]
  /// Tasks that go on whatever happens: a company outside is capable of them.
  private var safe = 0

  var taskCount: Int { left.count + safe }

  init(_ context: AnalysisContext) {
    numbers = context.columns.holderNumbers
    let count = numbers.count
    starts = [UInt32](repeating: 0, count: count + 1)
    isGone = [Bool](repeating: false, count: count)
    alone = [Int32](repeating: 0, count: count)
    paired = [Int32](repeating: 0, count: count)
    for item in context.leaves {
      let begin = people.count
      var isOutside = false
      for party in context.capability.members(of: item) {
        if case .partner = party {
          isOutside = true
        } else {
          people.append(numbers.number(of: party.assignee))
        }
      }
      if isOutside {
        people.removeSubrange(begin...)
        safe += 1
      } else if people.count > begin {
        left.append(UInt32(people.count - begin))
        offsets.append(UInt32(people.count))
      }
    }
    for person in people { starts[Int(person) + 1] += 1 }
    for person in 0..<count { starts[person + 1] += starts[person] }
    items = [UInt32](repeating: 0, count: people.count)
    var cursor = starts
    for task in left.indices {
      for entry in Int(offsets[task])..<Int(offsets[task + 1]) {
        let person = Int(people[entry])
        items[Int(cursor[person])] = UInt32(task)
        cursor[person] += 1
        if left[task] == 1 { alone[person] += 1 }
        if left[task] == 2 { paired[person] += 1 }
      }
    }
  }

  func assignee(_ person: Int) -> Assignee { numbers.assignee(UInt32(person)) }

  /// Whose loss stops most of what is left; among equals who is one of the last two most often, then the first in
  /// the order of the organisation. `nil` when nobody is left who has any work.
  func gravest() -> Int? {
    var best: Int?
    for person in alone.indices where !isGone[person] && starts[person] < starts[person + 1] {
      guard let known = best else {
        best = person
        continue
      }
      if (alone[person], paired[person]) > (alone[known], paired[known]) { best = person }
    }
    return best
  }

  /// Takes a person out and tells how many tasks stop.
  mutating func lose(_ person: Int) -> Int {
    isGone[person] = true
    var stopped = 0
    for entry in Int(starts[person])..<Int(starts[person + 1]) {
      let task = Int(items[entry])
      left[task] -= 1
      guard left[task] <= 2 else { continue }
      if left[task] == 0 { stopped += 1 }
      for other in people[Int(offsets[task])..<Int(offsets[task + 1])] where !isGone[Int(other)] {
        if left[task] == 2 {
          paired[Int(other)] += 1
        } else {
          paired[Int(other)] -= 1
          alone[Int(other)] += 1
        }
      }
    }
    return stopped
  }

  /// For each number of losses up to the limit, how many tasks stop at most; asked before anybody is lost.
  func boundsAbove(_ limit: Int) -> [Int] {
    guard limit > 0 else { return [] }
    var ofSize = [[UInt32]](repeating: [], count: limit + 1)
    for task in left.indices where left[task] <= limit { ofSize[Int(left[task])].append(UInt32(task)) }
    var shares = [Double](repeating: 0, count: alone.count)
    return (1...limit).map { losses in
      for task in ofSize[losses] {
        for person in people[Int(offsets[Int(task)])..<Int(offsets[Int(task) + 1])] {
          shares[Int(person)] += 1 / Double(losses)
        }
      }
      // Sums of thirds and sevenths may fall short of a whole number by a rounding; the bound must not.
      return min(left.count, Int((Self.largest(losses, of: shares) + 1e-6).rounded(.down)))
    }
  }

  /// The sum of the largest values.
  private static func largest(_ count: Int, of values: [Double]) -> Double {
    // The few largest so far, in rising order: most values do not pass the first.
    var top: [Double] = []
    for value in values where top.count < count || value > top[0] {
      let place = top.firstIndex { $0 >= value } ?? top.count
      top.insert(value, at: place)
      if top.count > count { top.removeFirst() }
    }
    return top.reduce(0, +)
  }
}
