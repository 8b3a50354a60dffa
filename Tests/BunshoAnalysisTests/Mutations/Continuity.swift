// SPDX-License-Identifier: Apache-2.0

extension Mutation {
  static let continuity: [Mutation] = []
}
