// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let workload: [Mutation] = []
}
