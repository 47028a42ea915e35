using System.Collections.Immutable;
using Coverbook.Data;

namespace Coverbook.Mappings.Dettect;

/// <summary>A detection of a technique that claims something.</summary>
/// <param name="Locations">Where it is: products, rules.</param>
/// <param name="AppliesTo">The systems that it is for; nothing where that is all.</param>
/// <param name="Score">The newest score, from 1 to 5.</param>
/// <param name="ScorePlace">Where that stands.</param>
/// <param name="Day">Its day.</param>
/// <param name="Comment">What is noted of it.</param>
internal sealed record Detection(
    ImmutableArray<string> Locations, ImmutableArray<string> AppliesTo, decimal Score, DataNode ScorePlace, DateOnly? Day, string? Comment);
