namespace Coverbook.Attack;

/// <summary>A mitigation (<c>course-of-action</c>): what keeps techniques from working.</summary>
internal sealed record Mitigation : AttackObject;
