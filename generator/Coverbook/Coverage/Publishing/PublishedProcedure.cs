using Coverbook.Attack;

namespace Coverbook.Coverage.Publishing;

/// <summary>A procedure example of a technique: who uses it, and how.</summary>
internal sealed record PublishedProcedure(Adversary By, CitedText Text);

/// <summary>A mitigation of a technique, and how it helps.</summary>
internal sealed record PublishedMitigationUse(Mitigation Mitigation, CitedText Text);
