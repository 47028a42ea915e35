namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>What an expression is evaluated in.</summary>
internal sealed record KqlScope(KqlRow Row, NullReading Nulls);
