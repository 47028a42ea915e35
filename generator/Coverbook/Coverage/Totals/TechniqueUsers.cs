namespace Coverbook.Coverage.Totals;

/// <summary>How many use a technique, as ATT&amp;CK's procedure examples tell; each counts once.</summary>
internal sealed record TechniqueUsers(int Groups, int Software, int Campaigns)
{
    /// <summary>Nobody that is known.</summary>
    public static readonly TechniqueUsers None = new(0, 0, 0);

    /// <summary>All together.</summary>
    public int All => Groups + Software + Campaigns;
}
