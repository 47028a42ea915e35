namespace Coverbook.Cli.Commands;

/// <summary>The one clock that commands look at, for days that they keep. A build never does.</summary>
internal static class Calendar
{
    /// <summary>The day, as the whole world counts it.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}
