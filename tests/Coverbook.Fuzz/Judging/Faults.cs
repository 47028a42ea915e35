using System.Diagnostics;

namespace Coverbook.Fuzz.Judging;

/// <summary>Names exceptions so that those with the same cause have the same name: by type and the innermost frame of our own.</summary>
internal static class Faults
{
    public static Fault Of(Exception exception)
    {
        var thrown = exception is AggregateException { InnerExceptions: [var inner, ..] } ? inner : exception;
        var frame = new StackTrace(thrown)
            .GetFrames()
            .Select(NameOf)
            .FirstOrDefault(name => name.StartsWith("Coverbook.", StringComparison.Ordinal))
            ?? "somewhere";
        return new Fault($"{thrown.GetType().Name} in {frame}", Printable.Of(thrown.Message));
    }

    private static string NameOf(StackFrame frame) =>
        DiagnosticMethodInfo.Create(frame) is { } method ? $"{method.DeclaringTypeName}.{method.Name}" : "";
}
