namespace Coverbook.Sigma.Logic;

/// <summary>The numbers that parts of a point in time can have (Sigma specification, appendix "Modifiers", time modifiers).</summary>
internal static class TimeParts
{
    /// <summary>The least and the largest number of a part.</summary>
    public static (int Least, int Most) RangeOf(TimePart part) => part switch
    {
        TimePart.Minute => (0, 59),
        TimePart.Hour => (0, 23),
        TimePart.Day => (1, 31),
        TimePart.Week => (1, 52),
        TimePart.Month => (1, 12),
        _ => (1, 9999),
    };
}
