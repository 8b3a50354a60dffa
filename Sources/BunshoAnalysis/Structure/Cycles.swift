// SPDX-License-Identifier: Apache-2.0

/// Groups of nodes of a graph of which each is reached from each other (Tarjan, "Depth-First Search and Linear Graph
/// Algorithms", 1972), walked with a stack of its own: chains may be deeper than the program's.
struct Cycles {
  /// Each group with a cycle in it, its nodes in ascending order; groups by their first node.
  private(set) var groups: [[Int]] = []
  private let graph: Graph

  /// The successors of each node, as compressed sparse rows.
  struct Graph {
    private var offsets: [Int] = [0]
    private var targets: [Int] = []

    /// Adds a successor of the node being described.
    mutating func add(_ successor: Int) { targets.append(successor) }

    /// Ends the description of a node and begins the next.
    mutating func endNode() { offsets.append(targets.count) }

    /// How many nodes there are.
    var count: Int { offsets.count - 1 }

    /// The successors of a node.
    subscript(node: Int) -> ArraySlice<Int> { targets[offsets[node]..<offsets[node + 1]] }

    /// How many successors a node has.
    func degree(_ node: Int) -> Int { offsets[node + 1] - offsets[node] }

    /// One successor of a node.
    func successor(_ node: Int, _ place: Int) -> Int { targets[offsets[node] + place] }
  }

  /// Finds the groups of a graph.
  init(_ graph: Graph) {
    self.graph = graph
    var order = [Int](repeating: -1, count: graph.count)
    var low = order
    var isOpen = [Bool](repeating: false, count: graph.count)
    var open: [Int] = []
    var clock = 0
    for root in 0..<graph.count where order[root] < 0 && graph.degree(root) > 0 {
      var path: [(node: Int, next: Int)] = [(root, 0)]
      while let top = path.last {
        let node = top.node
        if top.next == 0 {
          order[node] = clock
          low[node] = clock
          clock += 1
          open.append(node)
          isOpen[node] = true
        }
        if top.next < graph.degree(node) {
          path[path.count - 1].next += 1
          let successor = graph.successor(node, top.next)
          if order[successor] < 0 {
            path.append((successor, 0))
          } else if isOpen[successor] {
            low[node] = min(low[node], order[successor])
          }
          continue
        }
        path.removeLast()
        if let above = path.last { low[above.node] = min(low[above.node], low[node]) }
        guard low[node] == order[node] else { continue }
        var group: [Int] = []
        while let last = open.popLast() {
          isOpen[last] = false
          group.append(last)
          if last == node { break }
        }
        if group.count > 1 || graph[node].contains(node) { groups.append(group.sorted()) }
      }
    }
    groups.sort { $0[0] < $1[0] }
  }

  /// One cycle of a group, beginning with its first node where that stands on it.
  func cycle(in group: [Int]) -> [Int] {
    let members = Set(group)
    var path: [Int] = []
    var place: [Int: Int] = [:]
    var node = group[0]
    while place[node] == nil {
      place[node] = path.count
      path.append(node)
      guard let next = graph[node].first(where: { members.contains($0) }) else { return path }
      node = next
    }
    return Array(path[(place[node] ?? 0)...])
  }

  /// Whether no edge leads out of a group.
  func isClosed(_ group: [Int]) -> Bool {
    let members = Set(group)
    return group.allSatisfy { graph[$0].allSatisfy(members.contains) }
  }
}
