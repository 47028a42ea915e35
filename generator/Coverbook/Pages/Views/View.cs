namespace Coverbook.Pages.Views;

/// <summary>
/// Whatever a template gets: data only, ready to print. Views hold no logic, no delegates and nothing that is worked out later, so that
/// their digest says all about what a page shows.
/// </summary>
internal abstract record View
{
    /// <summary>What a template prints that prints the view itself.</summary>
    public sealed override string ToString() => Printed;

    /// <summary>A word, not what the page is made of: a whole view is printed by mistake.</summary>
    protected virtual string Printed => "a part of the page";
}
